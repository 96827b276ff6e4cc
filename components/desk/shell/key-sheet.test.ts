import fs from 'node:fs'
import { expect, test } from 'vitest'
import { SHORTCUTS } from '#components/desk/shell/shortcuts.ts'

const sources = fs
  .globSync('components/desk/**/*.{ts,tsx}')
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => [file, fs.readFileSync(file, 'utf8')] as const)

test('no shortcut is Ctrl with Alt, which is AltGr on European keyboards', () => {
  // ProseMirror’s names begin in capitals.
  const found = sources.filter(([, text]) => /['"](?:mod\+alt\+|Mod-Alt-|Ctrl Alt )/.test(text)).map(([file]) => file)
  expect(found).toEqual([])
})

test('the list of shortcuts has every one that the desk binds with Ctrl', () => {
  const labels = SHORTCUTS.flatMap(({ keys }) => keys.map((one) => one.keys))
  const bound = sources.flatMap(([, text]) =>
    [...text.matchAll(/'mod\+((?:shift\+)?[a-z.]+)'/g)].map(([, keys = '']) => keys),
  )
  expect(bound.length).toBeGreaterThan(8)
  const labelOf = (keys: string) => `Ctrl ${keys.replace('shift+', '⇧ ').replace('enter', '↵').toUpperCase()}`
  expect(bound.map(labelOf).filter((label) => !labels.includes(label))).toEqual([])
})
