import { expect, test } from 'vitest'
import { criticalCss } from '#server/render/critical-css.ts'

const used = (css: string, ...classes: string[]) => criticalCss(css)(new Set([...classes, ':lang(fa)']))

test.each([
  ['h1{a:b}', 'h1{a:b}'],
  ['.on{a:b}.off{a:b}', '.on{a:b}'],
  ['.on .off{a:b}.on.off{a:b}.on>.on2{a:b}', '.on>.on2{a:b}'],
  ['.off,.on{a:b}', '.off,.on{a:b}'],
  ['.on:not(.off, .on:is(.off)){a:b}', null],
  ['.on:has(>.off,:is(.off)){a:b}', ''],
  ['.on:has(>.off,:is(.off,.on2 p)){a:b}', null],
  [
    ':is(.off,.off2){a:b}:is(.off,li){a:b}:is(.on .off, .on .on2)::before{a:b}',
    ':is(.off,li){a:b}:is(.on .off, .on .on2)::before{a:b}',
  ],
  [':nth-child(1 of .off){a:b}', null],
  [
    ':is(:lang(ar),:lang(fa)){a:b}:lang(ja) .on{a:b}:lang(fa) .on{a:b}',
    ':is(:lang(ar),:lang(fa)){a:b}:lang(fa) .on{a:b}',
  ],
  ['[data-x=".off,{"]::before{content:".off{;"}.off{}', '[data-x=".off,{"]::before{content:".off{;"}'],
  ['.on{content:"\\"}.off{"}.off{}', '.on{content:"\\"}.off{"}'],
  ['@layer a,b;@media (width<4rem){.off{a:b}.on{a:b}}', '@layer a,b;@media (width<4rem){.on{a:b}}'],
  ['@layer a{@supports (a:b){@media print{.off{}}}}', ''],
  ['@font-face{font-family:x}@page{margin:0}@view-transition{navigation:auto}', null],
  ['@keyframes off{0%{a:b}to{a:b}}', null],
  ['.on{a:b;&>.off{c:d}}.off{&>.on{c:d}}', '.on{a:b;&>.off{c:d}}'],
  ['.on\n{a:b}', '.on\n{a:b}'],
  ['.o\\6e{a:b}.off\\:on{a:b}/* .on{} */', '.o\\6e{a:b}'],
  // Utilities of Tailwind: a variant nests what it asks for in the rule, and its class has escaped characters.
  ['.md\\:on{@media (width>=48rem){width:50%}}.md\\:off{@media (width>=48rem){width:50%}}', ''],
  [
    '.on{&:hover{@media (hover:hover){a:b}}}.off{&:hover{@media (hover:hover){a:b}}}',
    '.on{&:hover{@media (hover:hover){a:b}}}',
  ],
  ['.on{@media print{.off &{a:b}}}', null],
  ['@layer u{.hover\\:off:hover{a:b}.w-1\\/2{c:d}.\\-mt-2{e:f}}', ''],
  ['', ''],
])('%s', (css, left) => {
  expect(used(css, 'on', 'on2')).toBe(left ?? css)
})

test.each(['md:w-1/2', 'hover:underline', '-mt-0.5', 'w-[calc(100%-2rem)]', 'bg-ink/50', '2xl:p-1', '*:p-1', 'p-1!'])(
  'the class %s is found as a page has it',
  (name) => {
    const escaped = name.replace(/^\d/, (digit) => `\\3${digit} `).replaceAll(/[^\w\s\\-]/g, (sign) => `\\${sign}`)
    const css = `@layer u{.${escaped}{@media (width>=48rem){a:b}}}`
    expect(used(css, name)).toBe(css)
    expect(used(css, 'on')).toBe('')
  },
)

test('a page with every class has the whole sheet', () => {
  const css = '@layer x{.a{b:c}@media print{.d,.e:hover{f:g}}}.h-i .j2{k:url("data:,{;}")}'
  expect(used(css, 'a', 'd', 'h-i', 'j2')).toBe(css)
})

test('a sheet that ends within a rule is refused', () => {
  expect(() => criticalCss('.a{b:c')).toThrow('Unclosed block')
})
