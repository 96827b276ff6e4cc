import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { parse, parseFragment } from 'parse5'
import robotsParser from 'robots-parser'
import { describe, expect, test } from 'vitest'
import { aSite } from '#domain/paper/testing/a-site.ts'
import { atom } from '#domain/syndication/atom.ts'
import { type FeedChannel, linkHeader } from '#domain/syndication/feed-channel.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { jsonFeed } from '#domain/syndication/json-feed.ts'
import { newsSitemap } from '#domain/syndication/news-sitemap.ts'
import { robots } from '#domain/syndication/robots.ts'
import { rss } from '#domain/syndication/rss.ts'
import { shardNamed, shardPath } from '#domain/syndication/shard-path.ts'
import { sitemap, sitemapIndex } from '#domain/syndication/sitemap.ts'

const origin = 'https://halyard.example'
const picture = {
  mediaId: 'a'.repeat(64),
  file: 'a'.repeat(64),
  crops: {},
  placeholder: '',
  width: 2_400,
  height: 1_600,
  widths: [320, 640, 1_200, 2_000],
  alt: 'The quay',
  caption: 'The quay at six.',
  credit: 'T. Ilvar',
}
const world = { id: 1, slug: 'world', name: 'World', accent: 'world', voice: 'news' } as const
const item: FeedItem = {
  madeBy: null,
  feedId: null,
  id: 7,
  path: '/article/tide-comes-in',
  headline: 'Tide & “time” <wait> for no one',
  standfirst: 'It came in at six.',
  document: {
    version: 1,
    blocks: [
      {
        id: 'b1',
        type: 'paragraph',
        spans: [{ text: 'See ' }, { text: 'the table', marks: [{ type: 'link', href: '/latest' }] }],
      },
    ],
  },
  picture,
  pictures: {},
  authors: [{ slug: 'tomas-ilvar', name: 'Tomas Ilvar' }],
  sections: [world],
  topics: [{ id: 3, slug: 'tides', name: 'Tides' }],
  source: { id: 2, slug: 'meridian-wire', name: 'Meridian Wire', homepage: 'https://wire.example/' },
  sourceUrl: 'https://wire.example/tide?a=1&b=2',
  sourceFeed: 'https://wire.example/feed.xml',
  publishedAt: Date.UTC(2026, 10, 24, 5, 0),
  modifiedAt: Date.UTC(2026, 10, 24, 6, 30),
  corrections: [{ at: Date.UTC(2026, 10, 24, 6, 30), note: 'It came in at six, not at seven.' }],
  language: 'en',
}
const channel: FeedChannel = {
  site: aSite({ name: 'The Halyard', zone: 'Europe/Oslo', sections: [world] }),
  origin,
  base: '/world',
  name: 'World',
  description: 'Ilmara · Tarn',
  items: [item],
  before: null,
  next: null,
  previous: null,
  gone: [],
  began: Date.UTC(2026, 0, 2),
  hubs: [],
}
describe('feeds are, byte for byte, what was looked over', () => {
  test('RSS (P-224)', () => expect(rss(channel)).toMatchFileSnapshot('./golden/world.rss.xml'))
  test('Atom (P-224)', () => expect(atom(channel)).toMatchFileSnapshot('./golden/world.atom.xml'))
  test('JSON Feed (P-224)', () =>
    expect(`${JSON.stringify(JSON.parse(jsonFeed(channel)), null, 2)}\n`).toMatchFileSnapshot(
      './golden/world.json.txt',
    ))
})

test('a page of an archive says where it stands, and a feed with hubs names them in every format and in its header', () => {
  const page = { ...channel, before: { at: 9, id: 4 }, next: { at: 5, id: 2 }, previous: 'first' as const }
  const self = `${origin}/world/feed`
  expect(rss(page)).toContain(`<atom:link rel="next" type="application/rss+xml" href="${self}.xml?before=5-2"/>`)
  expect(rss(page)).toContain(`<atom:link rel="previous" type="application/rss+xml" href="${self}.xml"/>`)
  expect(atom(page)).toContain(`<link rel="self" type="application/atom+xml" href="${self}.atom?before=9-4"/>`)
  expect(JSON.parse(jsonFeed(page))).toMatchObject({
    feed_url: `${self}.json?before=9-4`,
    next_url: `${self}.json?before=5-2`,
  })
  expect(linkHeader(channel, 'xml')).toBe('')
  const hub = 'https://hub.example/'
  const hubs = { ...channel, hubs: [hub] }
  expect(rss(hubs)).toContain(`<atom:link rel="hub" href="${hub}"/>`)
  expect(atom(hubs)).toContain(`<link rel="hub" href="${hub}"/>`)
  expect(JSON.parse(jsonFeed(hubs))).toMatchObject({ hubs: [{ type: 'WebSub', url: hub }] })
  expect(linkHeader(hubs, 'atom')).toBe(`<${self}.atom>; rel="self", <${hub}>; rel="hub"`)
})

test('Atom says which stories left it, and so when it last changed', () => {
  const at = Date.UTC(2026, 10, 25)
  const told = atom({ ...channel, gone: [{ id: 9, feedId: null, at }] })
  expect(told).toContain('<at:deleted-entry ref="tag:halyard.example,2026:article/9" when="2026-11-25T00:00:00Z"/>')
  expect(told).toContain('xmlns:at="http://purl.org/atompub/tombstones/1.0"')
  expect(told).toContain('<updated>2026-11-25T00:00:00Z</updated>\n<link')
})

/** Checks XML as strictly as this output needs: balanced tags, no raw & or <, no character that XML forbids. */
function isWellFormed(xml: string): boolean {
  const body = xml.replace(/^<\?xml[^>]*\?>/, '').replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
  // oxlint-disable-next-line no-control-regex -- what is being looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed()) return false
  const open: string[] = []
  const rest = body.replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_, end, name, __, empty) => {
    if (end && open.pop() !== name) open.push('mismatch')
    if (!end && !empty) open.push(name)
    return ''
  })
  return open.length === 0 && !rest.includes('<') && !/&(?!#x[0-9A-F]+;|(?:amp|lt|gt|quot|#39);)/.test(rest)
}

test('any text leaves the XML well-formed', () => {
  const nasty = 'a\u0000b\u000b ]]> <x> & " \' \ud800 \uffff {"'
  const worse: FeedItem = {
    ...item,
    headline: nasty,
    standfirst: nasty,
    document: { version: 1, blocks: [{ id: 'b1', type: 'paragraph', spans: [{ text: nasty }] }] },
    authors: [{ slug: 'x', name: nasty }],
    corrections: [{ at: 0, note: nasty }],
    picture: { ...picture, alt: nasty, caption: nasty, credit: nasty },
  }
  const feeds = { ...channel, name: nasty, description: nasty, items: [worse] }
  expect(isWellFormed('<a><b></a></b>')).toBe(false)
  for (const xml of [rss(feeds), atom(feeds), rss({ ...channel, items: [] }), atom({ ...channel, items: [] })]) {
    expect(isWellFormed(xml)).toBe(true)
  }
  expect(
    isWellFormed(
      newsSitemap([{ path: '/a', headline: nasty, language: 'en', publishedAt: 0 }], { name: nasty, origin }),
    ),
  ).toBe(true)
  expect(() => JSON.parse(jsonFeed(feeds)) as unknown).not.toThrow()
})

test('content holds absolute addresses only, and the story whole (P-224)', () => {
  const { items } = JSON.parse(jsonFeed(channel)) as { items: [{ content_html: string; id: string }] }
  const html = items[0].content_html
  for (const part of ['It came in at six.', `${origin}/latest`, `${origin}/media/`, 'not at seven', 'Meridian Wire'])
    expect(html).toContain(part)
  expect(html).not.toMatch(/(?:href|src)="\//)
  expect(JSON.stringify(parse(html), ['nodeName', 'childNodes'])).not.toContain('script')
  expect(items[0].id).toBe('tag:halyard.example,2026:article/7')
})

test('sitemaps name absolute addresses, and the news sitemap the paper without its brackets', () => {
  const shard = sitemap(
    [{ path: '/article/a', modifiedAt: Date.UTC(2026, 0, 2), pictures: ['/media/x-1200.jpg'] }],
    origin,
  )
  expect(shard).toContain(`<url><loc>${origin}/article/a</loc><lastmod>2026-01-02T00:00:00Z</lastmod><image:image>`)
  const index = sitemapIndex(
    [
      { of: '2026-01', part: 1, modifiedAt: Date.UTC(2026, 0, 2) },
      { of: 'topics', part: 2, modifiedAt: null },
    ],
    origin,
  )
  expect(index).toContain(`<loc>${origin}/sitemaps/2026-01.xml</loc><lastmod>2026-01-02T00:00:00Z</lastmod>`)
  expect(index).toContain(`<sitemap><loc>${origin}/sitemaps/topics-2.xml</loc></sitemap>`)
  const entry = { path: '/article/a', headline: 'A', language: 'zh-TW', publishedAt: 0 }
  const news = newsSitemap([entry], { name: 'The Halyard (Port Hallin)', origin })
  expect(news).toContain('<news:name>The Halyard</news:name><news:language>zh-tw</news:language>')
  for (const xml of [shard, index, news, newsSitemap([], { name: 'H', origin }), sitemapIndex([], origin)])
    expect(isWellFormed(xml)).toBe(true)
})

test('one name leads to each shard', () => {
  for (const [of, part, name] of [
    ['2026-11', 1, '2026-11.xml'],
    ['2026-11', 12, '2026-11-12.xml'],
    ['topics', 2, 'topics-2.xml'],
  ] as const) {
    expect(shardPath({ of, part })).toBe(`/sitemaps/${name}`)
    expect(shardNamed(name)).toEqual({ of, part })
  }
  for (const name of ['2026-13.xml', '2026-11-1.xml', '2026-11-02.xml', 'topics-0.xml', 'tags.xml', '2026-11', 'x'])
    expect(shardNamed(name)).toBeNull()
})

test('robots.txt closes the desk and names the sitemaps, that of news only while it lists a story (P-434)', () => {
  expect(robots(origin)).not.toContain('news-sitemap')
  expect(robots(origin, { hasNews: true })).toBe(
    `User-agent: *\nDisallow: /desk$\nDisallow: /desk/\nDisallow: /api/\nDisallow: /search$\nDisallow: /search?\nDisallow: /newsletters/join$\nDisallow: /newsletters/confirm/\nDisallow: /newsletters/leave/\nDisallow: /newsletters/preferences/\nDisallow: /copies/\nAllow: /api/oembed\n\nSitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/news-sitemap.xml\n`,
  )
})

test('robots.txt closes the desk and search themselves, and no page whose name only begins like them (P-242, P-337)', () => {
  const parser = robotsParser(`${origin}/robots.txt`, robots(origin))
  const isOpen = (path: string) => parser.isAllowed(origin + path, 'Googlebot')
  const closed = [
    '/desk',
    '/desk/',
    '/desk/articles/7',
    '/search',
    '/search?q=ferry',
    '/search?from=2026-01-01',
    '/api/articles',
  ]
  const open = [
    '/',
    '/desktop',
    '/desk-section',
    '/desk-section/feed.xml',
    '/search-and-rescue',
    '/searching',
    '/api',
    '/api/oembed?url=x',
  ]
  const named = ['/article/desk', '/article/search', '/topics/desk', '/topics/search', '/authors/search']
  expect(closed.filter(isOpen)).toEqual([])
  expect([...open, ...named].filter((path) => !isOpen(path))).toEqual([])
})

describe('a standfirst is text, whatever it looks like', () => {
  const standfirst = 'If a < b & c > d, then <b>nobody</b> sails &amp; waits.'
  /** Decodes as a feed reader does: first XML, then HTML. */
  const shown = (html: string | undefined) => {
    const text = (node: { value?: string; childNodes?: object[] }): string =>
      node.value ?? (node.childNodes ?? []).map(text).join('')
    return text(parseFragment(html ?? ''))
  }
  const told = (change: Partial<FeedItem>) => {
    const [one] = parseRssFeed(rss({ ...channel, items: [{ ...item, ...change }] })).items ?? []
    return one?.description
  }
  test('RSS tells it as HTML (P-353)', () => {
    expect(shown(told({ standfirst }))).toBe(standfirst)
    expect(shown(told({}))).toBe(item.standfirst)
  })
  test('Atom and JSON Feed tell it as text', () => {
    const items = [{ ...item, standfirst }]
    expect(parseAtomFeed(atom({ ...channel, items })).entries?.[0]?.summary?.value).toBe(standfirst)
    expect(JSON.parse(jsonFeed({ ...channel, items }))).toMatchObject({ items: [{ summary: standfirst }] })
  })
  test('without one an item has its beginning, else its headline, and always before its content', () => {
    expect(shown(told({ standfirst: '' }))).toMatch(/^See the table/)
    const nothing = { standfirst: '', document: { version: 1 as const, blocks: [] } }
    expect(shown(told(nothing))).toBe(item.headline)
    const text = rss({ ...channel, items: [{ ...item, ...nothing }] })
    expect(text.indexOf('<description>', text.indexOf('<item>'))).toBeLessThan(text.indexOf('<content:encoded>'))
  })
})

test('an empty feed has the date of the newsroom’s start (P-204, P-355)', () => {
  const empty = { ...channel, items: [] }
  expect(rss(empty)).toContain('<lastBuildDate>Fri, 02 Jan 2026 00:00:00 +0000</lastBuildDate>')
  expect(atom(empty)).toContain('<updated>2026-01-02T00:00:00Z</updated>')
})

test('every address in a feed is one that needs no repair (P-354)', () => {
  const wire = { id: 2, slug: 'wire', name: 'Wire', homepage: 'https://wire.example' }
  const spans = [{ text: 'See', marks: [{ type: 'link' as const, href: 'https://a.example/50%?q=ö' }] }]
  const one: FeedItem = {
    ...item,
    source: wire,
    sourceUrl: 'https://wire.example/100%',
    sourceFeed: 'https://wire.example/f ü',
    document: { version: 1, blocks: [{ id: 'b', type: 'paragraph', spans }] },
  }
  const feed = { ...channel, items: [one] }
  const texts = [rss(feed), atom(feed), jsonFeed(feed)].map((text) => text.replaceAll(/&#x26;|&amp;/g, '&'))
  const addresses = texts
    .flatMap((text) => text.match(/https?:\/\/[^\s"'<>\\]+/g) ?? [])
    .map((one) => one.replace(/&#x22;.*$/, ''))
  expect(addresses.length).toBeGreaterThan(20)
  expect(
    addresses.filter((address) => URL.parse(address)?.href !== address && !/\/(?:2005|1\.0|1\.1)/.test(address)),
  ).toEqual([])
  expect(addresses.filter((address) => /%(?![0-9a-f]{2})/i.test(address))).toEqual([])
  for (const text of texts) expect(text).toContain('https://a.example/50%25?q=%C3%B6')
})
