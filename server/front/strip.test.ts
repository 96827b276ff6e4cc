import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { NeedsScript, strip } from '#server/front/strip.ts'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test("the framework's scripts, their preloads and comments go; all else stays as it was", async () => {
  const { html } = await strip(
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
      '<link rel="modulepreload" href="/_next/b.mjs"/>' +
      '<link rel="preload" href="/fonts/n.woff2" as="font" crossorigin=""/>' +
      '<script src="/_next/static/chunks/a.js" async=""></script></head>' +
      '<body><p>Tom &amp; <!-- -->Ana</p><script>self.__next_f.push([1,"<p>twice</p>"])</script></body></html>',
  )
  expect(html).toBe(
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
      '<link rel="preload" href="/fonts/n.woff2" as="font" crossorigin=""/></head>' +
      '<body><p>Tom &amp; Ana</p></body></html>',
  )
})

test('our scripts stay, and what stands in the page is hashed', async () => {
  const page =
    '<style>a{color:red}</style><script data-keep="">theme()</script>' +
    '<script type="module" src="/js/theme.js" data-keep=""></script>' +
    '<script type="application/ld+json">{"a":"\\u003c"}</script>'
  const { html, styles, scripts } = await strip(
    page.replace('<style>', '<style data-precedence="next" data-href="/_next/x.css">'),
  )
  expect(html).toBe(page)
  expect(styles).toEqual([hash('a{color:red}')])
  expect(scripts).toEqual([hash('theme()')])
})

test('the hash is of the raw text, entities and line ends as a browser counts them', async () => {
  const { styles } = await strip('<style>a::before{content:"&amp;"}\r\nb{}</style>')
  expect(styles).toEqual([hash('a::before{content:"&amp;"}\nb{}')])
})

test('a long page is whole', async () => {
  const text = 'Ferries were late again – “again”, she said. '.repeat(20_000)
  const { html } = await strip(`<p>${text}</p><script>x</script><p>end</p>`)
  expect(html).toBe(`<p>${text}</p><p>end</p>`)
})

test('a script may speak of a script', async () => {
  const { html } = await strip('<p>a</p><script>"<script>"; "<\\/script>"; 1 < 2</script><p>b</p>')
  expect(html).toBe('<p>a</p><p>b</p>')
})

test.each(['<template id="B:0"></template>', '<div hidden="" id="S:0">late</div>'])('%s is refused', async (late) => {
  await expect(strip(`<main>${late}</main>`)).rejects.toThrow(NeedsScript)
})
