import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { NeedsScript, removeFramework } from '#server/render/remove-framework.ts'
import { createStyleSheets } from '#server/render/style-sheets.ts'
import { readerCsp } from '#server/shared/headers.ts'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test("the framework's scripts, their preloads, comments and slashes that say nothing go; all else stays as it was", () => {
  const { html } = removeFramework(
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
      '<link rel="modulepreload" href="/_next/b.mjs"/>' +
      '<link rel="preload" href="/fonts/n.woff2" as="font" crossorigin=""/>' +
      '<script src="/_next/static/chunks/a.js" async=""></script></head>' +
      '<body><p>Tom &amp; <!-- -->Ana<br/><svg><path d="M1 1"/></svg></p><script>self.__next_f.push([1,"<p>twice</p>"])</script></body></html>',
  )
  expect(html).toBe(
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8">' +
      '<link rel="preload" href="/fonts/n.woff2" as="font" crossorigin=""></head>' +
      '<body><p>Tom &amp; Ana<br><svg><path d="M1 1"/></svg></p></body></html>',
  )
})

test('our scripts stay, and inline scripts are hashed (P-114)', () => {
  const page =
    '<style>a{color:red}</style><script data-keep="">theme()</script>' +
    '<script type="module" src="/js/page.js" data-keep=""></script>' +
    '<script type="application/ld+json">{"a":"\\u003c"}</script>'
  const { html, styles, scripts } = removeFramework(page)
  expect(html).toBe(page)
  expect(styles).toEqual([hash('a{color:red}')])
  expect(scripts).toEqual([hash('theme()')])
})

test('structured data comes into the head, in its order, and the page around it stays as it was', () => {
  const data = (n: number) => `<script type="application/ld+json">{"n":${n}}</script>`
  const { html, scripts } = removeFramework(
    `<html><head><title>T</title></head><body><p>a</p>${data(1)}<script>x</script>b${data(2)}</body></html>`,
  )
  expect(html).toBe(`<html><head><title>T</title>${data(1)}${data(2)}</head><body><p>a</p>b</body></html>`)
  expect(scripts).toEqual([])
})

test('hosts of embeds are listed once each (P-155)', () => {
  const frames = ['https://www.youtube-nocookie.com/embed/a?autoplay=1', 'https://www.youtube-nocookie.com/embed/b']
  const page = frames.map((src) => `<figure data-frame="${src}"></figure>`).join('')
  expect(removeFramework(page).frames).toEqual(['https://www.youtube-nocookie.com'])
  expect(readerCsp(removeFramework(page))).toContain('; frame-src https://www.youtube-nocookie.com; ')
  expect(removeFramework('<p>https://a.example</p>').frames).toEqual([])
  expect(readerCsp(removeFramework(''))).not.toContain('frame-src')
})

test('a script of another host stays only with its mark, and widens the policy by its exact origin', () => {
  const kept =
    '<script async="" src="https://counter.example:8443/a/count.js" data-domain="p" data-outside=""></script>'
  const preload = '<link rel="preload" as="script" href="https://counter.example:8443/a/count.js">'
  const page = removeFramework(`<p>a</p>${kept}${preload}<script async="" src="https://else.example/b.js"></script>`)
  expect(page.html).toBe(`<p>a</p>${kept}`)
  expect(page.outside).toEqual(['https://counter.example:8443'])
  const before = readerCsp(removeFramework('')).split('; ')
  const widened = readerCsp(page)
    .split('; ')
    .filter((part) => !before.includes(part))
  expect(widened.map((part) => part.replace(/'sha256-[^']+'/, '#'))).toEqual([
    "script-src 'self' # https://counter.example:8443",
    "style-src 'self' https://counter.example:8443",
    "img-src 'self' data: https://counter.example:8443",
    "connect-src 'self' https://counter.example:8443",
    'frame-src https://counter.example:8443',
  ])
  // Without one no directive names a host.
  expect(before.join('; ')).not.toMatch(/https?:/)
})

test('the hash is of the raw text, entities and line ends as a browser counts them', () => {
  const { styles } = removeFramework('<style>a::before{content:"&amp;"}\r\nb{}</style>')
  expect(styles).toEqual([hash('a::before{content:"&amp;"}\nb{}')])
})

test('a long page is whole', () => {
  const text = 'Ferries were late again – “again”, she said. '.repeat(20_000)
  const { html } = removeFramework(`<p>${text}</p><script>x</script><p>end</p>`)
  expect(html).toBe(`<p>${text}</p><p>end</p>`)
})

test('a script may speak of a script', () => {
  const { html } = removeFramework('<p>a</p><script>"<script>"; "<\\/script>"; 1 < 2</script><p>b</p>')
  expect(html).toBe('<p>a</p><p>b</p>')
})

test.each(['<template id="B:0"></template>', '<div hidden="" id="S:0">late</div>'])('%s is refused', (late) => {
  expect(() => removeFramework(`<main>${late}</main>`)).toThrow(NeedsScript)
})

test('a sheet that React gathered from the parts of a page loses its marks, and has its hash', () => {
  const { html, styles } = removeFramework('<style data-precedence="tint" data-href="a b">.a{}.b{}</style><p>x</p>')
  expect(html).toBe('<style>.a{}.b{}</style><p>x</p>')
  expect(styles).toEqual([hash('.a{}.b{}')])
})

test('used rules of a build style sheet are inlined in place of its link; other style sheets stay links', () => {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'sheets-'))
  fs.mkdirSync(path.join(dist, 'static/chunks'), { recursive: true })
  fs.writeFileSync(
    path.join(dist, 'static/chunks/a.css'),
    'a{color:red}.b{}.none{}.made{}.md\\:w-1\\/2{}.md\\:none{}.listed{}',
  )
  fs.mkdirSync(path.join(dist, 'js'))
  fs.writeFileSync(path.join(dist, 'js/a.js'), "one.className = 'made md:w-1/2 row'; two.toggle('b'); say('none')")
  fs.writeFileSync(path.join(dist, 'js/kept.js'), "make('p', 'listed')")
  fs.writeFileSync(path.join(dist, 'static/chunks/ends.css'), 'a{}</style><script>alert(1)</script>')
  fs.writeFileSync(path.join(dist, 'secret.css'), 'b{}')
  const link = (name: string) => `<link rel="stylesheet" href="/_next/static/${name}.css" data-precedence="next"/>`
  fs.writeFileSync(path.join(dist, 'static/chunks/c.css'), '.b{color:blue}')
  const others = `${link('chunks/ends')}${link('chunks/none')}${link('../secret')}`
  const sheetOf = createStyleSheets(dist, path.join(dist, 'js'))
  const { html, styles } = removeFramework(
    `<title>t</title>${link('chunks/a')}${link('chunks/c')}${others}<p class="a b"></p>`,
    sheetOf,
  )
  const style = 'a{color:red}.b{}.made{}.md\\:w-1\\/2{}.b{color:blue}'
  expect(html).toBe(`<title>t</title><style>${style}</style>${others.replaceAll('/>', '>')}<p class="a b"></p>`)
  expect(styles).toEqual([hash(style)])
  expect(removeFramework(`${link('chunks/a')}<p class="kept">`, sheetOf).html).toContain(
    '.made{}.md\\:w-1\\/2{}.listed{}',
  )
  fs.rmSync(dist, { recursive: true })
})

test('escapes in attributes are decoded as in a browser', () => {
  expect(removeFramework('<script type="application&#x2F;ld+json">{}</script>').html).toContain('{}')
  expect(() => removeFramework('<template id="&#66;:0"></template>')).toThrow(NeedsScript)
})
