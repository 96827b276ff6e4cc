import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { aSite } from '#domain/paper/testing/a-site.ts'
import { atom } from '#domain/syndication/atom.ts'
import type { FeedChannel } from '#domain/syndication/feed-channel.ts'
import { feedGroups } from '#domain/syndication/feed-groups.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { jsonFeed } from '#domain/syndication/json-feed.ts'
import { opml } from '#domain/syndication/opml.ts'
import { rss } from '#domain/syndication/rss.ts'
import { EVERY_BLOCK, MEDIA } from '#domain/syndication/testing/every-block.ts'
import { speechIn } from '#domain/words/speech.ts'

const origin = 'https://halyard.example'
const [publishedAt, modifiedAt] = [Date.UTC(2026, 10, 24, 5), Date.UTC(2026, 10, 24, 6, 30)]
const world = { id: 1, slug: 'world', name: 'World & sea', accent: 'world', voice: 'news' } as const
const picture = {
  mediaId: MEDIA,
  file: MEDIA,
  crops: {},
  placeholder: '',
  width: 2_400,
  height: 1_600,
  widths: [320, 1_200],
  alt: 'The quay',
  caption: 'The quay at six.',
  credit: 'T. Ilvar',
}
const item: FeedItem = {
  madeBy: null,
  feedId: null,
  id: 7,
  path: '/article/tide-comes-in',
  headline: 'Tide & “time” <wait>',
  standfirst: 'It came in at six.',
  document: { version: 1, blocks: Object.values(EVERY_BLOCK) },
  picture,
  pictures: { [MEDIA]: picture },
  authors: [
    { slug: 'tomas-ilvar', name: 'Tomas Ilvar' },
    { slug: 'noor-halvorsen', name: 'Noor “N” Halvorsen' },
  ],
  sections: [world],
  topics: [{ id: 3, slug: 'tides', name: 'Tides' }],
  source: { id: 2, slug: 'meridian-wire', name: 'Meridian Wire', homepage: 'https://wire.example/' },
  sourceUrl: 'https://wire.example/tide?a=1&b=2',
  sourceFeed: 'https://wire.example/feed.xml',
  corrections: [{ at: modifiedAt, note: 'It came in at six, not at seven.' }],
  publishedAt,
  modifiedAt,
  language: 'en',
}
const site = aSite({ name: 'The Halyard', sections: [world] })
const channel: FeedChannel = {
  site,
  origin,
  base: '/world',
  name: 'World & sea',
  description: 'Ilmara · Tarn',
  items: [item],
  before: null,
  next: { at: 5, id: 2 },
  previous: null,
  gone: [{ id: 9, feedId: null, at: modifiedAt }],
  began: 1_000,
  hubs: [],
}
const ID = 'tag:halyard.example,2026:article/7'
const LINK = `${origin}/article/tide-comes-in`
const NAMES = item.authors.map(({ name }) => name)
const CATEGORIES = ['World & sea', 'Tides']
const [PUBLISHED, MODIFIED] = [publishedAt, modifiedAt].map((at) => new Date(at).getTime())
const at = (date: unknown) => Date.parse(String(date))

describe('readers that nobody here wrote find in a feed what was put into it', () => {
  test('RSS, by feedsmith', () => {
    const feed = parseRssFeed(rss(channel))
    expect(feed).toMatchObject({ title: 'World & sea – The Halyard', link: `${origin}/world`, language: 'en' })
    const [told] = feed.items ?? []
    expect(told).toMatchObject({ title: item.headline, link: LINK, guid: { value: ID, isPermaLink: false } })
    expect(at(told?.pubDate)).toBe(PUBLISHED)
    expect(told?.dc?.creators).toEqual(NAMES)
    expect(told?.categories?.map(({ name }) => name)).toEqual(CATEGORIES)
    expect(told?.source).toEqual({ title: 'Meridian Wire', url: 'https://wire.example/feed.xml' })
    expect(told?.content?.encoded).toContain('in-paragraph')
    expect(told?.media?.contents?.[0]).toMatchObject({ medium: 'image', type: 'image/jpeg', width: 1_200 })
  })

  test('RSS and Atom, by rss-parser', async () => {
    const parser = new RssParser({ customFields: { item: [['dc:creator', 'creators', { keepArray: true }]] } })
    const [told] = (await parser.parseString(rss(channel))).items
    expect(told).toMatchObject({ title: item.headline, link: LINK, guid: ID, creators: NAMES })
    expect(at(told?.isoDate)).toBe(PUBLISHED)
    expect(told?.categories?.map((one) => (one as unknown as { _: string })._)).toEqual(CATEGORIES)
    const [entry] = (await new RssParser().parseString(atom(channel))).items
    expect(entry).toMatchObject({ title: item.headline, link: LINK, id: ID })
    expect(at(entry?.isoDate)).toBe(PUBLISHED)
  })

  test('Atom, by feedsmith', () => {
    const feed = parseAtomFeed(atom(channel))
    expect(feed.links?.map(({ rel }) => rel)).toEqual(['self', 'next', 'alternate'])
    const [told] = feed.entries ?? []
    expect(told).toMatchObject({
      id: ID,
      title: { value: item.headline },
      summary: { value: item.standfirst },
    })
    expect([at(told?.published), at(told?.updated)]).toEqual([PUBLISHED, MODIFIED])
    expect(told?.authors?.map(({ name }) => name)).toEqual(NAMES)
    expect(told?.categories?.map(({ label }) => label)).toEqual(CATEGORIES)
    expect(told?.source).toMatchObject({ title: { value: 'Meridian Wire' }, id: 'https://wire.example/feed.xml' })
    expect(told?.links?.find(({ rel }) => rel === 'via')?.href).toBe(item.sourceUrl)
  })

  test('JSON Feed, by feedsmith', () => {
    const feed = parseJsonFeed(JSON.parse(jsonFeed(channel)))
    expect(feed).toMatchObject({
      feed_url: `${origin}/world/feed.json`,
      next_url: `${origin}/world/feed.json?before=5-2`,
    })
    const [told] = feed.items ?? []
    expect(told).toMatchObject({
      id: ID,
      url: LINK,
      external_url: item.sourceUrl,
      title: item.headline,
      tags: CATEGORIES,
    })
    expect([at(told?.date_published), at(told?.date_modified)]).toEqual([PUBLISHED, MODIFIED])
    expect(told?.authors?.map(({ name }) => name)).toEqual(NAMES)
  })

  test('OPML, by feedsmith', () => {
    const groups = feedGroups(site, { topics: item.topics, authors: item.authors, sources: [] }, speechIn(site, 'en'))
    const { body } = parseOpml(opml(groups, { title: 'Feeds', paper: { name: 'The Halyard', language: 'en', origin } }))
    expect(body?.outlines?.map(({ text }) => text)).toEqual([
      'The Halyard',
      'Sections',
      'Topics',
      'Authors',
      'Corrections – The Halyard',
    ])
    expect(body?.outlines?.[3]?.outlines?.map(({ text, xmlUrl }) => [text, xmlUrl])).toEqual([
      ['Noor “N” Halvorsen – The Halyard', `${origin}/authors/noor-halvorsen/feed.xml`],
      ['Tomas Ilvar – The Halyard', `${origin}/authors/tomas-ilvar/feed.xml`],
    ])
  })
})

type Element = DefaultTreeAdapterMap['element']

function elementsIn(node: DefaultTreeAdapterMap['parentNode']): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []))
}

/** Elements that any feed reader shows, without any that it must not show. */
const SHOWN = [
  'p',
  'a',
  'strong',
  'em',
  'code',
  'pre',
  'br',
  'hr',
  'sup',
  'time',
  'h2',
  'h3',
  'ol',
  'ul',
  'li',
  'blockquote',
  'cite',
  'footer',
  'figure',
  'figcaption',
  'img',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'aside',
  'section',
]
const ATTRIBUTES = ['href', 'src', 'alt', 'width', 'height', 'cite', 'datetime', 'role']

test('a story with every kind of block comes whole: text, pictures and links, all of them absolute', () => {
  const told = {
    rss: parseRssFeed(rss(channel)).items?.[0]?.content?.encoded,
    atom: parseAtomFeed(atom(channel)).entries?.[0]?.content as string | { value?: string } | undefined,
    json: (JSON.parse(jsonFeed(channel)) as { items: [{ content_html: string }] }).items[0].content_html,
  }
  const html = told.rss ?? ''
  expect(typeof told.atom === 'string' ? told.atom : told.atom?.value).toBe(html)
  expect(told.json).toBe(html)
  const said = JSON.stringify(EVERY_BLOCK).matchAll(
    /"((?:in|by|as|at|image|gallery|embed|table|fact|facts|update|correction)-[a-z-]+)/g,
  )
  const words = [...said].map(([, word = '']) => word).filter((word) => word !== 'fact-box')
  expect(words.length).toBeGreaterThan(20)
  for (const word of words) expect(html).toContain(word)
  expect(html).toContain('not at seven')
  const elements = elementsIn(parseFragment(html))
  for (const { tagName, attrs } of elements) {
    expect(SHOWN).toContain(tagName)
    for (const { name, value } of attrs) {
      expect(ATTRIBUTES).toContain(name)
      if (['href', 'src', 'cite'].includes(name)) expect(value).toMatch(/^(?:https:\/\/|mailto:)/)
    }
  }
  const links = elements
    .filter(({ tagName }) => tagName === 'a')
    .flatMap(({ attrs }) => attrs.map(({ value }) => value))
  expect(links).toContain('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
  expect(links).toContain(`${origin}/article/where-it-was-said`)
})

describe('ids of another system', () => {
  const idsOf = (feedId: string | null) => {
    const feed = { ...channel, items: [{ ...item, feedId }], gone: [{ id: 9, feedId, at: 0 }] }
    return [
      /<guid isPermaLink="false">([^<]*)</.exec(rss(feed))?.[1],
      /<entry[^>]*>\s*<id>([^<]*)</.exec(atom(feed))?.[1],
      (JSON.parse(jsonFeed(feed)) as { items: { id: string }[] }).items[0]?.id,
      /<at:deleted-entry ref="([^"]*)"/.exec(atom(feed))?.[1],
    ]
  }
  test('an IRI is the id in all feeds (P-281)', () => {
    expect(idsOf('https://old.example/?p=12')).toEqual(Array.from({ length: 4 }, () => 'https://old.example/?p=12'))
  })
  test('another text is a guid of RSS as it stands, and an IRI is made of it elsewhere (P-281)', () => {
    const made = 'tag:halyard.example,2026:guid/64a%20%C3%B6'
    expect(idsOf('64a ö')).toEqual(['64a ö', made, made, made])
  })
})
