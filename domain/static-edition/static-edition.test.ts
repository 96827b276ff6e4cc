import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linksIn, rewriteQueries } from '#domain/static-edition/edition-links.ts'
import { nginxMaps, nginxServer } from '#domain/static-edition/nginx-rules.ts'
import { fileOfAddress, fileOfFormerAddress, staticAddress } from '#domain/static-edition/static-address.ts'
import { typeRules } from '#domain/static-edition/type-rules.ts'

const SITE = 'https://paper.example'

test('a page is an index in a folder of its name, and a parameter is a folder', () => {
  expect(fileOfAddress('/', '', true)).toBe('index.html')
  expect(fileOfAddress('/world', 'page=2', true)).toBe('world/page-2/index.html')
  expect(fileOfAddress('/most-read', 'within=30&section=world', true)).toBe(
    'most-read/within-30/section-world/index.html',
  )
  expect(staticAddress('/feed.xml', 'before=1700-12', false)).toBe('/before-1700-12/feed.xml')
  expect(fileOfAddress('/world/feed.json', '', false)).toBe('world/feed.json')
})

test('property: two addresses of pages have two files', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/)
  const path = fc.oneof(
    fc.constant('/'),
    slug.map((one) => `/${one}`),
    fc.tuple(fc.constantFrom('article', 'topics', 'embed'), slug).map((parts) => `/${parts.join('/')}`),
  )
  const query = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 2, max: 50 }).map((page) => `page=${page}`),
  )
  fc.assert(
    fc.property(fc.tuple(path, query), fc.tuple(path, query), (a, b) => {
      // `/page-2` is no section's address beside `/?page=2`, which no page has.
      fc.pre([a, b].every(([at, asked]) => at !== '/' || asked === ''))
      expect(fileOfAddress(...a, true) === fileOfAddress(...b, true)).toBe(a.join('?') === b.join('?'))
    }),
  )
})

test('former addresses have a file where a file can stand for one', () => {
  expect(fileOfFormerAddress('/2019/05/quay')).toBe('2019/05/quay/index.html')
  expect(fileOfFormerAddress('/old/quay.html')).toBe('old/quay.html')
  expect(fileOfFormerAddress('/%D0%BF%D1%80%D0%B8')).toBe('при/index.html')
  for (const none of ['/?p=12', '/index.php', '/a/../b', '/%00', '/feed.xml/x', '/%E0%A4', '/.git/config', '/a//b'])
    expect([none, fileOfFormerAddress(none)]).toEqual([none, null])
})

test('property: no former address leaves the folder', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parts = fileOfFormerAddress(`/${text}`)?.split('/') ?? []
      expect(parts.filter((part) => part === '..' || part === '.' || part === '')).toEqual([])
    }),
  )
})

test('links are found in markup, feeds, style sheets and scripts', () => {
  const page = `<a href="/world?page=2&amp;x=1#top"><img src="/media/a.jpg" srcset="/media/b.avif 320w, /media/c.avif 640w">
    <script type="application/ld+json">{"url":"${SITE}/article/x","logo":"${SITE}/icons/192.png"}</script>
    <style>@font-face{src:url(/fonts/roman.woff2)}</style><loc>${SITE}/topics/a</loc><link>${SITE}</link>
    <a href="https://elsewhere.example/y"></a><a href="//elsewhere.example/z"></a> ${SITE}.evil.example/no`
  const script = `import { a } from '/js/a.js'\nimportScripts("/js/b.js")`
  expect(linksIn(page, SITE).toSorted()).toEqual([
    '/',
    '/article/x',
    '/fonts/roman.woff2',
    '/icons/192.png',
    '/media/a.jpg',
    '/media/b.avif',
    '/media/c.avif',
    '/topics/a',
    '/world?page=2&x=1',
  ])
  expect(linksIn(script, SITE)).toEqual(['/js/a.js', '/js/b.js'])
})

test('queries in links become folders, in markup, in whole addresses and in JSON; others stay', () => {
  const to = (address: string) => (address.includes('page=') ? address.replace('?page=', '/page-') : null)
  const text = `<a href="/world?page=2">, <loc>${SITE}/world?page=3</loc>, {"next":"${SITE}/latest?page=2"} <a href="/search?q=a&amp;page=2b">`
  expect(rewriteQueries(text, SITE, (one) => (one.startsWith('/search') ? null : to(one)))).toBe(
    `<a href="/world/page-2">, <loc>${SITE}/world/page-3</loc>, {"next":"${SITE}/latest/page-2"} <a href="/search?q=a&amp;page=2b">`,
  )
})

test('a type by extension, and by name where it differs', () => {
  const files = [
    ...['sitemap.xml', 'sitemaps/2026-11.xml', 'license.xml'].map((file) => ({ file, type: 'application/xml' })),
    ...['feed.xml', 'world/feed.xml'].map((file) => ({ file, type: 'application/rss+xml' })),
    { file: 'index.html', type: 'text/html; charset=utf-8' },
  ]
  const rules = typeRules(files)
  expect(rules).toEqual([
    { ending: '.html', type: 'text/html; charset=utf-8' },
    { ending: '.xml', type: 'application/xml' },
    { ending: 'feed.xml', type: 'application/rss+xml' },
  ])
  expect(nginxServer('/srv/edition', rules)).toContain('location ~ "/feed\\.xml$" {')
})

test('a former address with two slashes is one of nginx, and stands in its maps once', () => {
  const maps = nginxMaps(
    ['/greek/quay', '//greek/quay', '//Greek//quay'].map((key) => ({ key, status: 301, to: '/quay' })),
    [],
  )
  expect(maps.match(/^ {2}"\/[^"]*" "\/quay";$/gm)).toEqual(['  "/Greek/quay" "/quay";'])
})

test('property: what a former address or its target holds stays within its string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (key, to) => {
      const maps = nginxMaps([{ key: `/${key}`, status: 301, to: `/${to}` }], [])
      const lines = maps.split('\n').filter((line) => /^ {2}"\//.test(line))
      for (const line of lines)
        expect(line).toMatch(/^ {2}"\/(?:[^"\\\p{Cc}]|\\["\\])*" "\/(?:[^"\\$\p{Cc}]|\\["\\])*";$/u)
      expect(maps.split('\n').filter((line) => line.endsWith('{')).length).toBe(
        nginxMaps([], [])
          .split('\n')
          .filter((line) => line.endsWith('{')).length,
      )
    }),
  )
})
