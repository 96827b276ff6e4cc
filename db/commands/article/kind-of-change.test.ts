import { beforeEach, describe, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { corrections } from '#db/queries/article/corrections.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { newsSitemap } from '#db/queries/feeds/news-of-sitemap.ts'
import { sitemapMonths } from '#db/queries/feeds/sitemap-months.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { aDraft, aStory, DAY, type Draft, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { isUpdated } from '#domain/article/history/modified-date.ts'

const paper = newsroomForEach(openSections)

type Kind = 'minor' | 'update' | 'correction'
function change(story: Draft, kind: Kind, at: number, fields: ArticleFields = { standfirst: `Changed ${at}.` }): void {
  const saved = must(saveArticle(paper.db, OTTILIE, { id: story.id, version: story.version, fields }, at))
  story.version = saved.version
  publish(story, kind, at)
}
const publish = ({ id, version }: Draft, kind: Kind, at: number) =>
  must(publishArticle(paper.db, OTTILIE, { id, version, kind, note: 'It was nine.' }, at))
const withdraw = ({ id }: Draft, at: number) => must(withdrawArticle(paper.db, OTTILIE, { id }, at))

/** Collects everything that the kind of a change decides. */
function decided(slug: string) {
  const { db } = paper
  const story = articlePage(db, { slug })
  return {
    modifiedAt: story?.modifiedAt,
    isUpdated: story ? isUpdated(story) : null,
    corrections: story?.corrections,
    feed: feedItems(db, { list: null, limit: 2 }).map((item) => item.path),
    lastmod: sitemapShard(db, { month: '2026-11' }).find((entry) => entry.path.endsWith(slug))?.modifiedAt,
    month: sitemapMonths(db).find(({ of }) => of === '2026-11')?.modifiedAt,
    news: newsSitemap(db).map((entry) => entry.path),
    onPage: corrections(db, { page: 1 })?.items.map(({ slug: of, note, at }) => ({ of, note, at })),
  }
}

describe('the kind of a change alone decides', () => {
  const [OLD, FIRST, SECOND] = ['/article/old', '/article/first', '/article/second']
  let story: Draft
  beforeEach(() => {
    aStory(paper.db, 'Old', {}, NOON - 10 * DAY)
    story = aStory(paper.db, 'First', {}, NOON - DAY)
    aStory(paper.db, 'Second', {}, NOON)
    runDueJobs(paper.db, NOON)
  })

  test('a minor fix moves nothing but the words', () => {
    const before = decided('first')
    change(story, 'minor', NOON + MINUTE)
    expect(decided('first')).toEqual(before)
    expect(before).toMatchObject({ modifiedAt: NOON - DAY, isUpdated: false, feed: [SECOND, FIRST], onPage: [] })
    expect(before.month).toBe(NOON)
    expect(articlePage(paper.db, { slug: 'first' })?.standfirst).toBe(`Changed ${NOON + MINUTE}.`)
  })

  test('an update moves the dates and the place in feeds, even a second after publication (P-5, P-21)', () => {
    change(story, 'update', NOON - DAY + 1_000)
    expect(decided('first')).toMatchObject({ modifiedAt: NOON - DAY + 1_000, isUpdated: true, onPage: [] })
    change(story, 'update', NOON + MINUTE)
    const at = NOON + MINUTE
    expect(decided('first')).toMatchObject({ modifiedAt: at, lastmod: at, month: at, feed: [FIRST, SECOND] })
    expect(decided('first').news.toSorted()).toEqual([FIRST, SECOND])
  })

  test('a correction does the same, and is shown with its date on the story and on the corrections page (P-11)', () => {
    const at = NOON + MINUTE
    change(story, 'correction', at)
    expect(decided('first')).toMatchObject({ modifiedAt: at, lastmod: at, feed: [FIRST, SECOND] })
    expect(decided('first').corrections).toEqual([{ note: 'It was nine.', at }])
    expect(decided('first').onPage).toEqual([{ of: 'first', note: 'It was nine.', at }])
  })

  test('an old story that is put right comes into the feed, and not into the news sitemap', () => {
    const old = { ...story, id: 1, version: 2 }
    publish(old, 'correction', NOON + MINUTE)
    expect(decided('old')).toMatchObject({ feed: [OLD, SECOND], news: [SECOND, FIRST] })
  })

  test('a story that comes back keeps its dates after a minor fix, and its corrections whatever it comes back with', () => {
    change(story, 'correction', NOON + MINUTE)
    const before = decided('first')
    withdraw(story, NOON + 2 * MINUTE)
    expect(decided('second').onPage).toEqual([])
    publish(story, 'minor', NOON + 3 * MINUTE)
    expect(decided('first')).toMatchObject({ modifiedAt: NOON + MINUTE, onPage: before.onPage })
  })

  test('the first publication is neither a correction nor an update, whatever kind is given', () => {
    const draft = aDraft(paper.db, 'Third')
    publish(draft, 'correction', NOON)
    expect(decided('third')).toMatchObject({ isUpdated: false, modifiedAt: NOON, corrections: [], onPage: [] })
    const later = aDraft(paper.db, 'Fourth')
    const at = NOON + DAY
    const { id, version } = later
    must(publishArticle(paper.db, OTTILIE, { id, version, kind: 'correction', note: 'None.', at }, NOON))
    runDueJobs(paper.db, at)
    expect(decided('fourth')).toMatchObject({ isUpdated: false, corrections: [], onPage: [] })
  })

  test('a scheduled or embargoed correction is shown nowhere before', () => {
    const { id, version } = story
    const at = NOON + DAY
    must(publishArticle(paper.db, OTTILIE, { id, version, kind: 'correction', note: 'It was ten.', at }, NOON))
    expect(decided('first')).toMatchObject({ corrections: [], onPage: [] })
    runDueJobs(paper.db, at)
    expect(decided('first')).toMatchObject({ modifiedAt: at, onPage: [{ note: 'It was ten.', at }] })
    change(story, 'minor', at + MINUTE, {})
    const embargoUntil = new Date(at + 9 * DAY).toISOString()
    const saved = must(saveArticle(paper.db, OTTILIE, { id, version: story.version, fields: { embargoUntil } }, at))
    const held = { id, version: saved.version, kind: 'correction' as const, note: 'Not yet.' }
    expect(publishArticle(paper.db, OTTILIE, held, at + MINUTE)).toMatchObject({ code: 'embargoed' })
    expect(decided('first').onPage).toHaveLength(1)
  })
})

describe('an address', () => {
  const rename = (story: Draft, slug: string, at: number) => change(story, 'minor', at, { slug })

  test('redirects in one hop after any moves, and back again without a loop (P-217)', () => {
    const story = aStory(paper.db, 'One')
    for (const [n, slug] of ['two', 'three', 'one', 'four'].entries()) rename(story, slug, NOON + n * MINUTE)
    for (const slug of ['one', 'two', 'three'])
      expect(addressOf(paper.db, `/article/${slug}`)).toMatchObject({ kind: 'moved', to: '/article/four' })
    expect(addressOf(paper.db, '/article/four')).toEqual({ kind: 'page' })
    must(addRedirect(paper.db, OTTILIE, { path: '/2013/one', target: '/article/two' }, NOON))
    expect(addressOf(paper.db, '/2013/one')).toMatchObject({ kind: 'moved', to: '/article/four' })
    rename(story, 'one', NOON + DAY)
    expect(addressOf(paper.db, '/2013/one')).toMatchObject({ kind: 'moved', to: '/article/one' })
    expect(addressOf(paper.db, '/article/one')).toEqual({ kind: 'page' })
  })

  test('to another redirect is flattened, and one that would loop is refused', () => {
    const { db } = paper
    must(addRedirect(db, OTTILIE, { path: '/a', target: '/b' }, NOON))
    must(addRedirect(db, OTTILIE, { path: '/b', target: '/c' }, NOON))
    must(addRedirect(db, OTTILIE, { path: '/c', target: '/world' }, NOON))
    for (const path of ['/a', '/b', '/c']) expect(addressOf(db, path)).toMatchObject({ kind: 'moved', to: '/world' })
    must(addRedirect(db, OTTILIE, { path: '/d', target: '/a' }, NOON))
    expect(addressOf(db, '/d')).toMatchObject({ kind: 'moved', to: '/world' })
    must(addRedirect(db, OTTILIE, { path: '/e', target: '/f' }, NOON))
    for (const path of ['/f', '/e']) {
      expect(addRedirect(db, OTTILIE, { path: '/f', target: path }, NOON)).toMatchObject({ code: 'redirect-to-itself' })
    }
  })

  test('that a story ever had is no other one’s, whether it moved on, was withdrawn, or only waits for its time', () => {
    const { db } = paper
    const story = aStory(db, 'Night trains')
    rename(story, 'sleepers', NOON + MINUTE)
    const other = aDraft(db, 'Another')
    const take = (slug: string) =>
      saveArticle(db, OTTILIE, { id: other.id, version: other.version, fields: { slug } }, NOON + DAY)
    expect(take('night-trains')).toMatchObject({ code: 'slug-taken' })
    withdraw(story, NOON + 2 * MINUTE)
    expect(take('night-trains')).toMatchObject({ code: 'slug-taken' })
    expect(take('sleepers')).toMatchObject({ code: 'slug-taken' })
    const path = '/article/night-trains'
    expect(addRedirect(db, OTTILIE, { path, target: '/world' }, NOON)).toMatchObject({ code: 'path-taken' })

    const { id, version } = aDraft(db, 'Tides')
    must(publishArticle(db, OTTILIE, { id, version, kind: 'update', at: NOON + DAY }, NOON))
    must(saveArticle(db, OTTILIE, { id, version, fields: { slug: 'ebb' } }, NOON))
    expect(take('tides')).toMatchObject({ code: 'slug-taken' })
    expect(runDueJobs(db, NOON + DAY)).toMatchObject([{ done: true }])
    expect(addressOf(db, '/article/tides')).toEqual({ kind: 'page' })
  })
})
