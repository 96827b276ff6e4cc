import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { endBanner, showBanner } from '#db/commands/front/show-banner.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { createList } from '#db/commands/newsletters/save-list.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { countReads } from '#db/commands/reads/count-reads.ts'
import { rankReads } from '#db/commands/reads/rank-reads.ts'
import { receiveRequest } from '#db/commands/requests/receive-request.ts'
import { saveRequestRules } from '#db/commands/requests/save-request-rules.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { saveMenu } from '#db/commands/settings/save-menu.ts'
import { saveOutsideScripts } from '#db/commands/settings/save-outside-scripts.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { AUTHOR, type Term, TOPIC, updateTerm } from '#db/commands/taxonomy/term.ts'
import { updateSection } from '#db/commands/taxonomy/update-section.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { publicQueries } from '#db/proofs/testing/public-queries.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { archiveDay } from '#db/queries/article/archive.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { corrections } from '#db/queries/article/corrections.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { webCopyPage } from '#db/queries/newsletters/edition-copy.ts'
import { newsletterPage } from '#db/queries/newsletters/newsletter-archive.ts'
import { mostReadPage } from '#db/queries/reads/most-read-view.ts'
import { search } from '#db/queries/search/search.ts'
import { authorPage } from '#db/queries/taxonomy/author-view.ts'
import { sourcePage } from '#db/queries/taxonomy/source-view.ts'
import { topicPage } from '#db/queries/taxonomy/topic-view.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, CHART, HARBOUR, HOUR, must, NOON, paragraphs } from '#db/testing/seed.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { DEFAULT_RULES } from '#domain/requests/request-views.ts'

let seeded: ReturnType<typeof testNewsroom>
let db: Db
let harbour: { id: number; slug: string; version: number }
let copies = 0

beforeAll(() => {
  seeded = testNewsroom()
  seed(seeded.db)
  seeded.db.$client.pragma('wal_checkpoint(TRUNCATE)')
})
afterAll(() => seeded.close())

beforeEach(() => {
  const file = path.join(seeded.dir, `copy-${++copies}.db`)
  fs.copyFileSync(seeded.file, file)
  db = openDatabase(file, { mode: 'write', busyTimeoutMs: 1_000 })
  harbour = { ...out }
})
afterEach(() => db.$client.close())

let out: typeof harbour
function seed(into: Db): void {
  aCast(into)
  const chart = { id: 'chart', type: 'image' as const, mediaId: CHART, alt: 'A chart', caption: '', credit: '' }
  out = aStory(into, {
    headline: 'The harbour',
    sections: ['world', 'climate'],
    topics: ['harbour-fund', 'rail'],
    authors: ['noor-halvorsen', 'piet-morrow'],
    source: { name: 'Coastal Wire', url: 'https://coastalwire.example/harbour' },
    lead: { mediaId: HARBOUR, alt: '', caption: 'The quay', credit: '' },
    document: { version: 1, blocks: [...paragraphs('Nobody owns the harbour.').blocks, chart] },
  })
  aStory(into, { headline: 'A harbour storm', at: NOON - 30 * HOUR, topics: ['rail'], authors: ['piet-morrow'] })
  aStory(into, { headline: 'Harbour opinion', at: NOON - HOUR, sections: ['opinion'], topics: ['harbour-fund'] })
  aStory(into, { headline: 'Before the storm', at: NOON - 40 * HOUR })
  must(addRedirect(into, SYSTEM, { path: '/2019/old-harbour', target: '/article/the-harbour' }, NOON))
  must(saveSettings(into, SYSTEM, { telling: { indexNow: true } }, NOON))
  const banner = { text: 'Storm', level: 'breaking', href: '', article: out.id } as const
  must(showBanner(into, SYSTEM, { ...banner, endsAt: NOON + 48 * HOUR }, NOON))
  advanceDay(into, NOON)
  read(into, out.id, 2)
  const list = { ...FROM, slug: 'morning', name: 'Morning', createdAt: NOON }
  into.insert(newsletterLists).values(list).run()
  sendEdition(into, 'first')
  must(saveRequestRules(into, SYSTEM, { ...DEFAULT_RULES, isOpen: true }, NOON))
}

const FROM = { senderName: 'The Halyard', senderAddress: 'post@halyard.example', language: 'en' }
const WEEKEND = { name: 'Weekend', ...FROM, description: '', cadence: '', postal: '', rule: null, secondPerson: false }
const REQUEST = { name: 'Ines', address: 'ines@harbour.example', about: '/article/the-harbour', words: 'I have left.' }

function sendEdition(into: Db, slug: string): void {
  const added = into.insert(editions).values({ listId: 1, subject: 'Tides', createdAt: NOON }).returning().get()
  const stories = [{ id: out.id, headline: 'The harbour', words: null }]
  const parts = [{ heading: '', look: 'big' as const, stories }]
  const filled = { at: NOON, slug, preheader: '', above: [], parts, corrections: [] }
  const letter = { letter: Buffer.from(''), host: 'halyard.example', filled, version: 1 }
  must(freezeEdition(into, SYSTEM, { editionId: added.id, ...letter }, NOON))
}

function read(into: Db, id: number, count: number): void {
  must(countReads(into, new Map([[id, count]]), NOON))
  must(rankReads(into, NOON))
}

const seen = (query: (db: Db) => unknown) => {
  const tags = new Set<string>()
  const answer = JSON.stringify(collectReading(tags, () => query(db)) ?? null)
  return { answer, tags }
}

function edit(fields: ArticleFields, kind: 'minor' | 'update' | 'correction', at = NOON + HOUR): void {
  const saved = must(saveArticle(db, SYSTEM, { id: harbour.id, version: harbour.version, fields }, at))
  harbour.version = saved.version
  must(publishArticle(db, SYSTEM, { id: harbour.id, version: saved.version, kind, note: 'It is 31 hours.' }, at))
}

const idOf = (table: string, slug: string) =>
  statement<{ id: number }>(db, `select id from ${table} where slug = ?`).get(slug)?.id ?? 0

function rename(term: Term, slug: string, facts: Record<string, string>): void {
  must(updateTerm(db, SYSTEM, term, { ...facts, id: idOf(term.table, slug) } as { id: number } & typeof facts, NOON))
}

/** Every kind of change that the newsroom can make to what readers see. */
const actions: Record<string, () => void> = {
  'a minor fix': () => edit({ headline: 'The harbour, mended' }, 'minor'),
  'an update': () => edit({ document: paragraphs('Somebody owns the harbour.') }, 'update'),
  'a correction': () => edit({ standfirst: 'After 31 hours.' }, 'correction'),
  'another address': () => edit({ slug: 'the-quay' }, 'minor'),
  'another section': () => edit({ sections: ['business'] }, 'minor'),
  'no topic, byline, source or picture': () => edit({ topics: [], authors: [], source: null, lead: null }, 'minor'),
  'a new source': () => edit({ source: { name: 'Meridian Wire', url: null } }, 'minor'),
  'a new story': () => void aStory(db, { headline: 'Another harbour', at: NOON + HOUR, topics: ['rail'] }),
  'a new story of yesterday': () => void aStory(db, { headline: 'An old harbour', at: NOON - 24 * HOUR }),
  'a story of another year': () => void aStory(db, { headline: 'A harbour of old', at: NOON - 9_000 * HOUR }),
  'a withdrawal': () =>
    void must(withdrawArticle(db, SYSTEM, { id: harbour.id, notice: 'We were wrong.' }, NOON + HOUR)),
  'a renamed section': () => {
    must(updateSection(db, SYSTEM, { id: idOf('sections', 'world'), name: 'The world', slug: 'the-world' }, NOON))
  },
  'a renamed sub-section': () => {
    must(updateSection(db, SYSTEM, { id: idOf('sections', 'ports'), name: 'Harbours', slug: 'harbours' }, NOON))
  },
  'a renamed topic': () => {
    rename(TOPIC, 'harbour-fund', { name: 'Tides', slug: 'tides' })
  },
  'a renamed byline': () => {
    rename(AUTHOR, 'noor-halvorsen', { name: 'Noor H.' })
  },
  'a moved byline': () => {
    rename(AUTHOR, 'noor-halvorsen', { slug: 'noor' })
  },
  'a biography': () => {
    rename(AUTHOR, 'piet-morrow', { bio: 'He writes about rails.' })
  },
  'a script of another host': () => {
    const script = { src: 'https://counter.example/count.js', integrity: '', attributes: {} }
    must(saveOutsideScripts(db, SYSTEM, { version: 0, scripts: [script] }, NOON))
  },
  'a source kept out': () => {
    must(updateSource(db, SYSTEM, { id: 1, policy: 'no-index' }, NOON))
  },
  'a composed front': () => {
    must(saveFront(db, SYSTEM, { version: 0, slots: { ...emptyFront(), seconds: [harbour.id] } }, NOON))
  },
  'other settings': () => void must(saveSettings(db, SYSTEM, { name: 'The Halyard', zone: 'Asia/Tokyo' }, NOON)),
  'who answers': () => void must(saveSettings(db, SYSTEM, { responsibility: { owner: 'Halyard Press' } }, NOON)),
  'a licence to republish': () => void must(saveSettings(db, SYSTEM, { republishLicence: 'by' }, NOON)),
  'no word to search engines': () => void must(saveSettings(db, SYSTEM, { telling: { indexNow: false } }, NOON)),
  'a standing page': () => {
    const { id, version } = must(createPage(db, SYSTEM, { title: 'About', kind: 'about' }, NOON))
    must(publishPage(db, SYSTEM, { id, version }, NOON))
  },
  'a newsletter': () => void must(createList(db, SYSTEM, WEEKEND, NOON)),
  'a request': () => void must(receiveRequest(db, SYSTEM, REQUEST, NOON)),
  'a closed form of requests': () => void must(saveRequestRules(db, SYSTEM, { ...DEFAULT_RULES, isOpen: false }, NOON)),
  'a menu': () => {
    must(saveMenu(db, SYSTEM, { name: 'bar', version: 0, links: [{ kind: 'topic', to: 'rail', name: '' }] }, NOON))
  },
  'another story is read more': () => read(db, idOf('articles', 'a-harbour-storm'), 3),
  'an edition by mail': () => sendEdition(db, 'second'),
  'a banner that ends': () => void must(endBanner(db, SYSTEM, NOON)),
  midnight: () => advanceDay(db, NOON + 24 * HOUR),
  'an address that leads elsewhere': () => {
    must(addRedirect(db, SYSTEM, { path: '/2019/old-harbour', target: '/world' }, NOON))
  },
}

describe('every change of a result is covered by the tags that the query read (P-7)', () => {
  const changedBy = new Map<string, string[]>()

  test.each(Object.keys(actions))('%s', (what) => {
    const before = new Map(Object.entries(publicQueries).map(([name, query]) => [name, seen(query)]))
    const seq = statement<{ seq: number }>(db, 'select coalesce(max(seq), 0) seq from changes').get()?.seq ?? 0
    actions[what]?.()
    const changed = statement<{ tag: string }>(db, 'select tag from changes where seq > ?').all(seq)
    for (const [name, query] of Object.entries(publicQueries)) {
      const known = before.get(name)
      if (known?.answer === seen(query).answer) continue
      changedBy.set(name, [...(changedBy.get(name) ?? []), what])
      const isTold = changed.some((row) => known?.tags.has(row.tag))
      expect({ name, what, isTold }).toEqual({ name, what, isTold: true })
    }
  })

  test('every query was changed by something, else nothing was proven', () => {
    const unmoved = Object.keys(publicQueries).filter((name) => !changedBy.has(name))
    expect(unmoved).toEqual([])
  })
})

describe('the tags of each query', () => {
  const expected: Record<string, string[]> = {
    site: ['site'],
    frontPage: ['front', 'most-read:front:24h', 'list:front', 'today', 'site'],
    latest: ['list:front'],
    mostRead: ['most-read:front:24h', 'list:front'],
    mostReadInSection: ['address:/world', 'section:1', 'most-read:section:1:3h', 'list:section:1'],
    articlePage: [
      'address:/article/the-harbour',
      'article:1',
      'author:1',
      'author:2',
      'source:1',
      'topic:1',
      'topic:2',
      mediaTag(HARBOUR),
      mediaTag(CHART),
    ],
    withdrawalNotice: ['article:1'],
    around: ['list:topic:2', 'beside:2', 'article:1'],
    sectionFront: ['address:/world', 'most-read:section:1:24h', 'list:section:1', 'site'],
    topicPage: ['address:/topics/harbour-fund', 'topic:1', 'list:topic:1'],
    authorPage: ['address:/authors/noor-halvorsen', 'author:1', 'list:author:1'],
    sourcePage: ['address:/sources/coastal-wire', 'source:1', 'list:source:1'],
    search: ['search', 'site'],
    archiveYears: ['list:front', 'site'],
    archiveYear: ['month:2026-01', 'month:2026-12', 'site'],
    archiveMonth: ['month:2026-11', 'site'],
    archiveDay: ['day:2026-11-24', 'day:2026-11-23', 'list:front', 'site'],
    corrections: ['corrections'],
    requestCounts: ['requests', 'request-counts'],
    requestRules: ['requests'],
    newsletterPage: ['newsletters', 'newsletter:1'],
    webCopyPage: ['newsletters', 'newsletter:1', 'article:1', 'author:1', 'section:1', mediaTag(HARBOUR)],
    webCopyAddress: ['address:/newsletters/morning/second', 'newsletters', 'newsletter:1'],
    feedOfCorrections: ['corrections'],
    fedLists: ['lists'],
    openLists: ['newsletters'],
    feedOfAll: ['list:front', 'policies', 'author:1', 'source:1', 'section:1'],
    feedOfEmptySection: ['address:/ports', 'section:7'],
    sitemapMonths: ['months'],
    sitemapListParts: ['lists'],
    sitemapLists: ['lists'],
    sitemapShard: ['month:2026-11'],
    newsSitemap: ['news', 'policies'],
    storyAddress: ['address:/article/the-harbour', 'article:1'],
    movedAddress: ['address:/2019/old-harbour', 'address:/article/the-harbour', 'article:1'],
    feedAddress: ['address:/world'],
  }
  test.each(Object.entries(expected))('%s', (name, tags) => {
    const query = publicQueries[name]
    if (!query) throw new Error(`There is no query ${name}.`)
    expect([...seen(query).tags]).toEqual(expect.arrayContaining(tags))
  })

  test('are named also where nothing is found', () => {
    const slug = 'nowhere'
    const nothing: [(on: Db) => unknown, string[]][] = [
      [(on) => articlePage(on, { slug }), ['address:/article/nowhere']],
      [(on) => sectionFront(on, { slug, page: 1 }), ['address:/nowhere']],
      [(on) => topicPage(on, { slug, page: 1 }), ['address:/topics/nowhere']],
      [(on) => authorPage(on, { slug, page: 1 }), ['address:/authors/nowhere']],
      [(on) => sourcePage(on, { slug, page: 1 }), ['address:/sources/nowhere', 'search']],
      [(on) => addressOf(on, '/nowhere'), ['address:/nowhere']],
      [(on) => latest(on, { page: 9 }), ['list:front']],
      [(on) => mostReadPage(on, { within: '7d', section: slug }), ['address:/nowhere']],
      [(on) => corrections(on, { page: 9 }), ['corrections']],
      [(on) => newsletterPage(on, { slug, page: 1 }), ['newsletters']],
      [(on) => webCopyPage(on, { list: 'morning', slug }), ['newsletters', 'newsletter:1']],
      [(on) => search(on, { q: 'zzz', page: 1 }), ['search', 'site']],
      [(on) => archiveDay(on, { year: 2020, month: 1, day: 1 }), ['day:2020-01-01', 'site']],
      [(on) => sitemapShard(on, { month: '2020-01' }), ['month:2020-01']],
    ]
    for (const [query, tags] of nothing) expect([...seen(query).tags]).toEqual(expect.arrayContaining(tags))
  })
})
