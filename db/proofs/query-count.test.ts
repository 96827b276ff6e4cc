import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { countReads } from '#db/commands/reads/count-reads.ts'
import { rankReads } from '#db/commands/reads/rank-reads.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, TOPIC, updateTerm } from '#db/commands/taxonomy/term.ts'
import type { Readable } from '#db/engine/open.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { archiveDay, archiveMonth, archiveYear, archiveYears } from '#db/queries/article/archive.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { corrections } from '#db/queries/article/corrections.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { fedLists } from '#db/queries/feeds/fed-lists.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { newsSitemap } from '#db/queries/feeds/news-of-sitemap.ts'
import { sitemapListParts, sitemapLists } from '#db/queries/feeds/sitemap-lists.ts'
import { sitemapMonths } from '#db/queries/feeds/sitemap-months.ts'
import { sitemapPages } from '#db/queries/feeds/sitemap-pages.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { composedFront, frontPage } from '#db/queries/front/front-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { webCopyPage } from '#db/queries/newsletters/edition-copy.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { newsletterPage } from '#db/queries/newsletters/newsletter-archive.ts'
import { standingPage } from '#db/queries/pages/page-view.ts'
import { mostReadPage } from '#db/queries/reads/most-read-view.ts'
import { search } from '#db/queries/search/search.ts'
import { site } from '#db/queries/settings/site.ts'
import { authorCards } from '#db/queries/taxonomy/author-cards.ts'
import { authorPage } from '#db/queries/taxonomy/author-view.ts'
import { sourcePage } from '#db/queries/taxonomy/source-view.ts'
import { topicPage } from '#db/queries/taxonomy/topic-view.ts'
import * as newsroom from '#db/schema/newsroom-tables.ts'
import * as people from '#db/schema/people-tables.ts'
import * as pictures from '#db/schema/pictures-tables.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import { aStory, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import type { ArticleView } from '#domain/views.ts'

const page = 1
const PICTURE = 'a'.repeat(64)

/**
 * Creates a newsroom of `stories` stories that have everything that a teaser can show, the first of them twice
 * corrected.
 */
function newsroomOf(stories: number) {
  const paper = testNewsroom()
  const { db } = paper
  openSections(db)
  must(createSection(db, OTTILIE, { name: 'Ports', parent: 'world' }, NOON))
  db.insert(pictures.media)
    .values({
      sha256: PICTURE,
      content: PICTURE,
      file: PICTURE,
      name: 'quay.webp',
      width: 1_200,
      height: 800,
      widths: [400, 1_200],
      createdAt: NOON,
    })
    .run()
  must(createTerm(db, OTTILIE, TOPIC, { name: 'Rail' }, NOON))
  must(updateTerm(db, OTTILIE, AUTHOR, { id: 1, portrait: PICTURE }, NOON))
  for (let n = 1; n <= stories; n++) {
    const story = aStory(
      db,
      `Harbour ${n}`,
      {
        sections: [n % 4 === 2 ? 'opinion' : 'world', 'politics'],
        topics: ['the-strait', 'rail'],
        authors: ['ruben-achterberg', 'yusra-lindt'],
        source: { name: 'Coastal Wire', url: 'https://wire.example/1' },
        lead: { mediaId: PICTURE, alt: '', caption: '', credit: '' },
      },
      NOON + n * MINUTE,
    )
    if (n > 2) continue
    for (const note of ['It was nine.', 'It was ten.'])
      must(publishArticle(db, OTTILIE, { ...story, kind: 'correction', note }, NOON + n * MINUTE))
  }
  const sender = { senderName: 'The Halyard', senderAddress: 'post@halyard.example' }
  db.insert(newsletterLists)
    .values({ slug: 'morning', name: 'Morning', language: 'en', createdAt: NOON, ...sender })
    .run()
  db.insert(editions).values({ listId: 1, subject: 'Tides', createdAt: NOON }).run()
  const filled = { ...fillAll(db, stories).filled, slug: 'first' }
  const letter = { editionId: 1, letter: Buffer.from(''), host: 'halyard.example', version: 1 }
  must(freezeEdition(db, OTTILIE, { ...letter, filled }, NOON))
  must(addRedirect(db, OTTILIE, { path: '/2013/old', target: '/article/harbour-1' }, NOON))
  must(countReads(db, new Map(Array.from({ length: stories }, (_, n) => [n + 1, n + 1])), NOON))
  must(rankReads(db, NOON))
  const said: string[] = []
  const client = new Database(paper.file, { readonly: true, verbose: (sql) => said.push(String(sql)) })
  const counted: Readable = drizzle(client, { schema: { ...newsroom, ...people } })
  const article = articlePage(counted, { slug: 'harbour-1' })
  if (!article) throw new Error('The newsroom has no first story.')
  return {
    /** The number of statements that a query runs. */
    count: (query: Query): number => {
      said.length = 0
      query(counted, article)
      return said.length
    },
    close: () => {
      client.close()
      paper.close()
    },
  }
}

/** An edition of so many stories, with words of their own. */
function fillAll(db: Readable, stories: number) {
  const slots = Array.from({ length: Math.min(stories, 20) }, (_, n) => ({ story: n + 1, headline: 'Ours' }))
  const document = editionDocument.parse({ parts: [{ look: 'big', slots }] })
  const list = { id: 1, slug: 'morning', name: 'Morning', language: 'en', postal: '' }
  const origin = 'https://halyard.example'
  return filledEdition(db, { document, list, at: NOON, editionId: 1, origin, links: { leave: '', preferences: '' } })
}

const COMPOSED = frontSlots.parse({
  layout: 'live',
  live: 2,
  lead: { story: 1, headline: 'Said here', picture: PICTURE, until: 1 },
  seconds: [{ newestIn: 2 }, { mostRead: '3h' }, null],
})
type Query = (db: Readable, article: ArticleView) => unknown

/**
 * The number of statements for each page. One more is a decision; one for each story is a query in a loop. Ten of a
 * search are look-ups in the list of words that the index holds.
 */
const COUNTS: Record<string, [number, Query]> = {
  site: [4, site],
  'standing page': [1, (db) => standingPage(db, { slug: 'about' })],
  'sitemap of pages': [4, sitemapPages],
  front: [15, frontPage],
  'a front with pictures of its own and a live story': [18, (db) => composedFront(db, COMPOSED)],
  article: [6, (db) => articlePage(db, { slug: 'harbour-1' })],
  'around a story': [8, (db, article) => relatedStories(db, { article, limit: 4 })],
  'authors of a story': [1, (db, article) => authorCards(db, article)],
  section: [12, (db) => sectionFront(db, { slug: 'world', page })],
  'section of opinion': [13, (db) => sectionFront(db, { slug: 'opinion', page })],
  topic: [5, (db) => topicPage(db, { slug: 'rail', page })],
  author: [6, (db) => authorPage(db, { slug: 'ruben-achterberg', page })],
  source: [5, (db) => sourcePage(db, { slug: 'coastal-wire', page })],
  latest: [4, (db) => latest(db, { page })],
  'most read': [5, (db) => mostReadPage(db, { within: '7d', section: null })],
  'most read in a section': [6, (db) => mostReadPage(db, { within: '7d', section: 'world' })],
  search: [28, (db) => search(db, { q: 'harbour -nothing', page })],
  'search in a section': [
    31,
    (db) => search(db, { q: 'harbour -nothing', section: 'politics', from: '2026-11-24', page }),
  ],
  'archive years': [7, archiveYears],
  'archive year': [5, (db) => archiveYear(db, { year: 2026 })],
  'archive month': [5, (db) => archiveMonth(db, { year: 2026, month: 11 })],
  'archive day': [10, (db) => archiveDay(db, { year: 2026, month: 11, day: 24 })],
  corrections: [1, (db) => corrections(db, { page })],
  'archive of a newsletter': [3, (db) => newsletterPage(db, { slug: 'morning', page })],
  'web copy of an edition': [10, (db) => webCopyPage(db, { list: 'morning', slug: 'first' })],
  'edition that is filled': [13, (db) => fillAll(db, 20)],
  'lists that have feeds': [1, fedLists],
  feed: [8, (db) => feedItems(db, { list: null, limit: 30 })],
  'sitemap months': [3, (db) => sitemapMonths(db)],
  'sitemap lists': [1, (db) => sitemapLists(db, { kind: 'topics', part: 1 })],
  'shards of lists': [8, sitemapListParts],
  'sitemap shard': [1, (db) => sitemapShard(db, { month: '2026-11' })],
  'news sitemap': [1, newsSitemap],
  'address of a story': [1, (db) => addressOf(db, '/article/harbour-1')],
  'address of a section': [1, (db) => addressOf(db, '/world')],
  'address of a source': [1, (db) => addressOf(db, '/sources/coastal-wire')],
  'address that moved': [2, (db) => addressOf(db, '/2013/old')],
  'address of nothing': [2, (db) => addressOf(db, '/article/nothing')],
  "the desk's stories": [10, (db) => deskArticles(db, { actor: OTTILIE, now: NOON })],
}

const papers: ReturnType<typeof newsroomOf>[] = []
beforeAll(() => void papers.push(newsroomOf(3), newsroomOf(20)))
afterAll(() => papers.forEach((paper) => paper.close()))

test.each(Object.entries(COUNTS))('%s asks as often for twenty stories as for three', (_, [expected, query]) => {
  expect(papers.map((paper) => paper.count(query))).toEqual([expected, expected])
})

test('a query in a loop would be seen', () => {
  const loop: Query = (db) =>
    feedItems(db, { list: null, limit: 30 }).map((item) => articlePage(db, { slug: item.path.slice(9) }))
  const [three = 0, twenty = 0] = papers.map((paper) => paper.count(loop))
  expect(twenty).toBeGreaterThan(three + 16)
})
