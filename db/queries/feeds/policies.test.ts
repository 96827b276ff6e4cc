import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { newsSitemap } from '#db/queries/feeds/news-of-sitemap.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { site } from '#db/queries/settings/site.ts'
import { aStory, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { articleGraph } from '#domain/seo/article-graph.ts'
import { articleHead } from '#domain/seo/article-metadata.ts'
import { atom } from '#domain/syndication/atom.ts'
import { jsonFeed } from '#domain/syndication/json-feed.ts'
import { rss } from '#domain/syndication/rss.ts'
import type { SourcePolicy } from '#domain/views.ts'

const ORIGIN = 'https://halyard.example'
const ORIGINAL = 'https://wire.example/night-trains'
const INDEXED = 'max-image-preview:large, max-snippet:-1, max-video-preview:-1'

let paper: ReturnType<typeof testNewsroom>
let story: { id: number; version: number; slug: string }
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  story = aStory(paper.db, 'Night trains return', { source: { name: 'Meridian Wire', url: ORIGINAL } })
})
afterEach(() => paper.close())

/** Collects what a story's page, the sitemaps and the feeds say of it, all read at once. */
function said() {
  const { db } = paper
  const article = articlePage(db, { slug: story.slug })
  if (!article) throw new Error('The story is not published.')
  const image = { url: `${ORIGIN}/card.png`, width: 1_200, height: 630, alt: '' }
  const about = { article, site: site(db), origin: ORIGIN, image }
  const head = articleHead(about)
  const feeds = [null, 'section:1', 'source:1'].map((list) => feedItems(db, { list, limit: 30 }).length)
  const isIn = (entries: { path: string }[]) => entries.some(({ path }) => path === `/article/${story.slug}`)
  return {
    robots: head.robots,
    googlebotNews: head.other?.['Googlebot-News'] ?? null,
    canonical: head.alternates.canonical,
    newsSitemap: isIn(newsSitemap(db)),
    sitemap: isIn(sitemapShard(db, { month: '2026-11' })),
    feeds: new Set(feeds).size === 1 ? feeds[0] === 1 : feeds,
  }
}

type Contract = { canonicalOriginal?: boolean; inFeeds?: boolean }
type Row = [policy: SourcePolicy, contract: Contract, said: ReturnType<typeof said>]
const SELF = `${ORIGIN}/article/night-trains-return`
const open = { googlebotNews: null, canonical: SELF, newsSitemap: true, sitemap: true, feeds: true, robots: INDEXED }
const unfound = { ...open, robots: 'noindex, follow', newsSitemap: false, sitemap: false, feeds: false }
const TABLE: Row[] = [
  ['own', {}, open],
  ['may-rank', {}, open],
  // Both apply only to what search engines must not find.
  ['may-rank', { canonicalOriginal: true, inFeeds: true }, open],
  ['not-in-news', {}, { ...open, googlebotNews: 'noindex', newsSitemap: false }],
  ['no-index', {}, unfound],
  ['no-index', { canonicalOriginal: true }, { ...unfound, canonical: ORIGINAL }],
  ['no-index', { inFeeds: true }, { ...unfound, feeds: true }],
]

describe('a policy drives the page, the sitemaps and the feeds together', () => {
  test.each(TABLE)('%s of the source, %o (P-46)', (policy, contract, expected) => {
    must(updateSource(paper.db, OTTILIE, { id: 1, policy, ...contract }, NOON))
    expect(said()).toEqual(expected)
  })

  test.each(TABLE)('%s of the story alone, %o', (policy, contract, expected) => {
    // Its source says the very opposite.
    const other = policy === 'no-index' ? 'own' : 'no-index'
    must(updateSource(paper.db, OTTILIE, { id: 1, policy: other, ...contract }, NOON))
    const before = said()
    const { id, version } = story
    const saved = must(saveArticle(paper.db, OTTILIE, { id, version, fields: { sourcePolicy: policy } }, NOON))
    expect(said()).toEqual(before)
    must(publishArticle(paper.db, OTTILIE, { id, version: saved.version, kind: 'minor' }, NOON))
    expect(said()).toEqual(expected)
  })
})

test('a story of a source is credited in every format, with the terms that readers may know', () => {
  const feed = 'https://wire.example/feed.xml'
  const usage = 'With the leave of Meridian Wire.'
  must(updateSource(paper.db, OTTILIE, { id: 1, feed, usage }, NOON))
  const article = articlePage(paper.db, { slug: story.slug })
  if (!article) throw new Error('The story is not published.')
  const whose = { '@type': 'NewsMediaOrganization', name: 'Meridian Wire', url: 'https://wire.example/' }
  const image = { url: `${ORIGIN}/cards/story-1.png`, width: 1_200, height: 630, alt: '' }
  const graph = articleGraph({ article, site: site(paper.db), origin: ORIGIN, home: 'Home', image })
  expect(graph['@graph'][0]).toMatchObject({
    author: [whose],
    sourceOrganization: whose,
    provider: whose,
    copyrightHolder: whose,
    isBasedOn: ORIGINAL,
    creditText: 'Meridian Wire',
    usageInfo: `${ORIGIN}/sources/meridian-wire`,
  })
  const items = feedItems(paper.db, { list: null, limit: 30 })
  const place = { before: null, next: null, previous: null }
  const channel = {
    ...place,
    site: site(paper.db),
    origin: ORIGIN,
    base: '/',
    name: null,
    description: '',
    items,
    gone: [],
    began: 0,
    hubs: [],
  }
  expect(rss(channel)).toContain(`<source url="${feed}">Meridian Wire</source>`)
  expect(atom(channel)).toContain(`<link rel="via" href="${ORIGINAL}"/>`)
  expect(atom(channel)).toMatch(/<source><id>[^<]+<\/id><title>Meridian Wire<\/title><updated>[^<]+<\/updated>/)
  expect(JSON.parse(jsonFeed(channel))).toMatchObject({ items: [{ external_url: ORIGINAL }] })
})
