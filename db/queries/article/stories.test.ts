import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import type { Db } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import { articlePreview } from '#db/queries/article/article-preview.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { newsSitemap } from '#db/queries/feeds/news-of-sitemap.ts'
import { sitemapMonths } from '#db/queries/feeds/sitemap-months.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { authorCards } from '#db/queries/taxonomy/author-cards.ts'
import { authorPage } from '#db/queries/taxonomy/author-view.ts'
import { sourcePage } from '#db/queries/taxonomy/source-view.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, CHART, FACE, HARBOUR, HOUR, must, NOON, paragraphs } from '#db/testing/seed.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/lists/list-size.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { SourcePolicy } from '#domain/views.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
})
afterEach(() => newsroom.close())

const headlines = (stories: { headline: string }[]) => stories.map((story) => story.headline)
const page = (slug: string) => articlePage(db, { slug }) ?? expect.fail(`no ${slug}`)

function keepOut(policy: SourcePolicy): void {
  must(updateSource(db, SYSTEM, { id: 1, policy }, NOON))
}

function theHarbour() {
  const chart = { id: 'chart', type: 'image' as const, mediaId: CHART, alt: 'A chart', caption: '', credit: '' }
  return aStory(db, {
    headline: 'The harbour',
    sections: ['climate', 'world'],
    topics: ['rail', 'harbour-fund'],
    authors: ['piet-morrow', 'noor-halvorsen'],
    source: { name: 'Coastal Wire', url: 'https://coastalwire.example/harbour' },
    lead: { mediaId: HARBOUR, alt: '', caption: 'The quay', credit: '' },
    document: { version: 1, blocks: [...paragraphs('Nobody owns the harbour.').blocks, chart] },
  })
}

describe('a story', () => {
  test('has its names in the order that the desk gave them, and its pictures', () => {
    theHarbour()
    const story = page('the-harbour')
    expect(story.sections.map((one) => one.slug)).toEqual(['climate', 'world'])
    expect(story.topics.map((one) => one.slug)).toEqual(['rail', 'harbour-fund'])
    expect(story.authors.map((one) => one.slug)).toEqual(['piet-morrow', 'noor-halvorsen'])
    expect(story.authors[1]?.portrait?.mediaId).toBe(FACE)
    expect(story.source).toMatchObject({ name: 'Coastal Wire', homepage: 'https://coastalwire.example' })
    expect(story).toMatchObject({ sourceUrl: 'https://coastalwire.example/harbour', sourcePolicy: 'may-rank' })
    expect(story.picture).toEqual({
      mediaId: HARBOUR,
      file: HARBOUR,
      crops: {},
      placeholder: '',
      width: 1200,
      height: 800,
      widths: [400, 1200],
      alt: 'Cranes over a quay.',
      caption: 'The quay',
      credit: 'Halyard',
      isMoving: false,
      sourceType: null,
    })
    const lead = { mediaId: HARBOUR, alt: 'Cranes', caption: '', credit: '', isDecorative: true }
    aStory(db, { headline: 'Only decorated', lead })
    expect(page('only-decorated').picture).toMatchObject({ alt: '', credit: 'Halyard' })
    expect(Object.keys(story.pictures)).toEqual([CHART])
    expect(story.document.blocks).toHaveLength(2)
    expect(story).toMatchObject({ publishedAt: NOON, modifiedAt: NOON, isOld: false, corrections: [] })
  })

  test('shows what was published, while the preview shows the working copy (P-24)', () => {
    const { id, version } = theHarbour()
    must(saveArticle(db, SYSTEM, { id, version, fields: { headline: 'Saved', topics: [] } }, NOON + HOUR))
    expect(page('the-harbour').headline).toBe('The harbour')
    const tags = new Set<string>()
    const preview = collectReading(tags, () => articlePreview(db, { id }))
    expect(preview).toMatchObject({ headline: 'Saved', topics: [], publishedAt: NOON })
    expect(preview?.sections.map((one) => one.slug)).toEqual(['climate', 'world'])
    expect([...tags]).toEqual([])
  })

  test('its corrections are shown, newest first', () => {
    const { id, version } = theHarbour()
    for (const n of [1, 2]) {
      must(publishArticle(db, SYSTEM, { id, version, kind: 'correction', note: `Note ${n}` }, NOON + n * HOUR))
    }
    expect(page('the-harbour').corrections).toEqual([
      { at: NOON + 2 * HOUR, note: 'Note 2' },
      { at: NOON + HOUR, note: 'Note 1' },
    ])
  })
})

describe('around a story', () => {
  const beside = (slug: string, limit = 4) => {
    const tags = new Set<string>()
    const article = page(slug)
    return { ...collectReading(tags, () => relatedStories(db, { article, limit })), tags }
  }

  test('are the neighbours in its section, then stories with shared topics, then its section, each once', () => {
    aStory(db, { headline: 'Older', at: NOON - 2 * HOUR, topics: ['rail'] })
    aStory(db, { headline: 'Oldest', at: NOON - 3 * HOUR })
    aStory(db, { headline: 'Self', topics: ['rail', 'harbour-fund'] })
    aStory(db, { headline: 'Old rail', sections: ['climate'], topics: ['rail'], at: NOON - 9 * HOUR })
    aStory(db, { headline: 'Both', sections: ['climate'], topics: ['rail', 'harbour-fund'], at: NOON - 10 * HOUR })
    aStory(db, { headline: 'Newer', at: NOON + HOUR })
    aStory(db, { headline: 'Elsewhere', sections: ['politics'] })
    const { newer, older, related, fromSource, tags } = beside('self')
    expect([newer?.headline, older?.headline]).toEqual(['Newer', 'Older'])
    expect(headlines(related)).toEqual(['Both', 'Old rail', 'Oldest'])
    expect(fromSource).toEqual([])
    // A story that enters the section elsewhere leaves this page as it is.
    expect([...tags].filter((tag) => tag.startsWith('list:section'))).toEqual([])
    // The section was not needed, so only the next story beyond it can invalidate this page.
    expect(beside('self', 2).tags.has(`article:${page('oldest').id}`)).toBe(false)
  })

  test('without shared topics, stories of the section with shared words come first', () => {
    for (const [n, headline] of ['A lantern', 'The harbour gates', 'Tea', 'Rain', 'Gates of the harbour'].entries()) {
      aStory(db, { headline, at: NOON - (n + 1) * HOUR })
    }
    aStory(db, { headline: 'Harbour gates close' })
    const { older, related, tags } = beside('harbour-gates-close', 2)
    expect(older?.headline).toBe('A lantern')
    expect(headlines(related)).toEqual(['The harbour gates', 'Gates of the harbour'])
    // It is not shown, but would be with another headline.
    expect(tags.has(`article:${page('rain').id}`)).toBe(true)
  })

  test('ties go by id, and an end of the section is none', () => {
    for (const headline of ['One', 'Two', 'Three']) aStory(db, { headline })
    expect([beside('three').newer, beside('three').older?.headline]).toEqual([null, 'Two'])
    expect([beside('two').newer?.headline, beside('two').older?.headline]).toEqual(['Three', 'One'])
    expect(beside('one').older).toBeNull()
  })

  test('are further stories of the topic that has most of them left, if it has two', () => {
    const about = (headline: string, topics: string[], n: number) =>
      aStory(db, { headline, topics, sections: ['climate'], at: NOON - n * HOUR })
    aStory(db, { headline: 'Self', topics: ['rail', 'harbour-fund'] })
    for (const n of [1, 2]) about(`Both ${n}`, ['rail', 'harbour-fund'], n)
    for (const n of [3, 4, 5]) about(`Fund ${n}`, ['harbour-fund'], n)
    const { related, fromTopic } = beside('self', 2)
    expect(headlines(related)).toEqual(['Both 1', 'Both 2'])
    expect([fromTopic?.topic.slug, headlines(fromTopic?.stories ?? [])]).toEqual(['harbour-fund', ['Fund 3', 'Fund 4']])
    // All but one are among the related ones.
    expect(beside('self', 4).fromTopic).toBeNull()
  })

  test('its authors have cards where there is something to say of them', () => {
    theHarbour()
    const article = page('the-harbour')
    expect(authorCards(db, article)).toMatchObject([{ name: 'Noor Halvorsen', bio: 'She walks.' }])
    expect(authorCards(db, { authors: [] })).toEqual([])
  })

  test('are older stories of its source', () => {
    const source = { name: 'Coastal Wire' }
    for (const headline of ['Wire one', 'Wire two', 'Wire three']) {
      aStory(db, { headline, source, sections: [headline === 'Wire one' ? 'climate' : 'world'] })
    }
    const { older, related, fromSource } = beside('wire-three')
    expect([older?.headline, headlines(related), headlines(fromSource)]).toEqual(['Wire two', [], ['Wire one']])
  })
})

describe('a list', () => {
  test('pages by number, newest first, and ends (P-222)', () => {
    for (let n = 1; n <= LIST_SIZE + 1; n++) aStory(db, { headline: `Story ${n}`, at: NOON - n * HOUR })
    const first = latest(db, { page: 1 })
    expect(first).toMatchObject({ page: 1, hasNext: true })
    expect(first?.items[0]?.headline).toBe('Story 1')
    expect(first?.items).toHaveLength(LIST_SIZE)
    const second = latest(db, { page: 2 })
    expect(second).toMatchObject({ page: 2, hasNext: false })
    expect(headlines(second?.items ?? [])).toEqual([`Story ${LIST_SIZE + 1}`])
    for (const past of [0, 3, 1.5, MAX_LIST_PAGE + 1, Number.NaN]) expect(latest(db, { page: past })).toBeNull()
  })

  test('a section knows its family; an empty one is a page', () => {
    const ports = sectionFront(db, { slug: 'ports', page: 1 })
    expect(ports?.section.parent?.slug).toBe('world')
    expect(ports?.list).toEqual({ items: [], page: 1, hasNext: false })
    const world = sectionFront(db, { slug: 'world', page: 1 })
    expect(world?.section).toMatchObject({ strapline: 'All of World', parent: null })
    expect(world?.section.children.map((one) => one.slug)).toEqual(['ports'])
  })

  test('a byline counts its stories; a source has a page with its first (P-46)', () => {
    expect(sourcePage(db, { slug: 'coastal-wire', page: 1 })).toBeNull()
    theHarbour()
    expect(authorPage(db, { slug: 'noor-halvorsen', page: 1 })?.author).toMatchObject({
      bio: 'She walks.',
      storyCount: 1,
    })
    expect(sourcePage(db, { slug: 'coastal-wire', page: 1 })?.list.items).toHaveLength(1)
  })
})

describe('for machines', () => {
  test('a feed carries whole stories of its list', () => {
    theHarbour()
    aStory(db, { headline: 'Other', sections: ['politics'] })
    const [item, ...others] = feedItems(db, { list: 'section:4', limit: 30 })
    expect(others).toEqual([])
    expect(item).toMatchObject({ path: '/article/the-harbour', picture: { mediaId: HARBOUR }, publishedAt: NOON })
    expect(item?.document.blocks).toHaveLength(2)
    expect(feedItems(db, { list: null, limit: 1 })).toHaveLength(1)
  })

  test('sitemaps by month, without a source that is not to be indexed', () => {
    theHarbour()
    aStory(db, { headline: 'Old', at: Date.parse('2019-02-28T23:59:59.999Z') })
    expect(sitemapMonths(db).map(({ of }) => of)).toEqual(['2026-11', '2019-02'])
    const [entry] = sitemapShard(db, { month: '2026-11' })
    const picture = `/media/${HARBOUR}-1200.jpg`
    expect(entry).toEqual({ path: '/article/the-harbour', modifiedAt: NOON, pictures: [picture] })
    expect(sitemapShard(db, { month: '2019-02' })).toHaveLength(1)
    expect(sitemapShard(db, { month: '2019-13' })).toEqual([])
    keepOut('no-index')
    expect(sitemapShard(db, { month: '2026-11' })).toEqual([])
  })

  test('the news sitemap has the last two days, by stored state and policy (P-89)', () => {
    theHarbour()
    aStory(db, { headline: 'Ours' })
    db.$client.exec("update published set in_news = 0 where slug = 'ours'")
    expect(newsSitemap(db).map((entry) => entry.path)).toEqual(['/article/the-harbour'])
    keepOut('not-in-news')
    expect(newsSitemap(db)).toEqual([])
  })
})
