import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { fedCorrections } from '#db/queries/feeds/fed-corrections.ts'
import { feedPage } from '#db/queries/feeds/feed-items.ts'
import { aStory, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import type { FeedCursor } from '#domain/syndication/feed-cursor.ts'

const LIMIT = 3

const paper = newsroomForEach(openSections)

/** Creates `count` stories a minute apart, except that the third and fourth came out in one instant. */
const stories = (count: number) =>
  Array.from({ length: count }, (_, n) => aStory(paper.db, `Story ${n + 1}`, {}, NOON + (n === 3 ? 2 : n) * MINUTE))

type Page = {
  before: FeedCursor | null
  next: FeedCursor | null
  previous: FeedCursor | 'first' | null
  items: { id: unknown }[]
}
const feed = (before: FeedCursor | null, list: string | null = null) =>
  feedPage(paper.db, { list, limit: LIMIT, before })

/** Returns every page from the first to the last, as a reader follows `next`. */
function walk<P extends Page>(ask: (before: FeedCursor | null) => P): P[] {
  const pages = [ask(null)]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(ask(next))
  return pages
}
const ids = (pages: Page[]) => pages.flatMap((page) => page.items.map((item) => item.id))

test('the archive of a feed has every story, and links to the feed (P-88)', () => {
  const all = stories(10)
  const pages = walk((before) => feed(before, 'section:1'))
  expect(ids(pages)).toEqual(all.map(({ id }) => id).toReversed())
  expect(pages.map((page) => page.items.length)).toEqual([3, 3, 3, 1])
  expect(pages[0]?.previous).toBeNull()
  const [, second, third, last] = pages
  expect(second?.previous).toBe('first')
  expect(third?.previous).toEqual(second?.before)
  expect(last?.previous).toEqual(third?.before)
  expect(feed({ at: 0, id: 0 }).items).toEqual([])
})

test('a story moved up in a feed by a correction hides no other', () => {
  const all = stories(8)
  const [first, , third] = all
  if (!first || !third) throw new Error('no stories')
  for (const { id, version } of [first, third])
    must(publishArticle(paper.db, OTTILIE, { id, version, kind: 'correction', note: 'Four.' }, NOON + 60 * MINUTE))
  const pages = walk(feed)
  expect(pages[0]?.items.map(({ id }) => id)).toEqual([third.id, first.id, all[7]?.id])
  expect(new Set(ids(pages))).toEqual(new Set(all.map(({ id }) => id)))
})

test('an entry keeps its id whatever becomes of the story, and its date where nothing of weight did', () => {
  const [story] = stories(2)
  if (!story) throw new Error('no stories')
  const publish = (fields: object, kind: 'minor' | 'update', at: number) => {
    const { version } = must(saveArticle(paper.db, OTTILIE, { id: story.id, version: story.version, fields }, at))
    Object.assign(story, must(publishArticle(paper.db, OTTILIE, { id: story.id, version, kind }, at)))
    const { items } = feed(null)
    return { place: items.findIndex(({ id }) => id === story.id), item: items.find(({ id }) => id === story.id) }
  }
  expect(publish({ headline: 'Story 1, spelt right' }, 'minor', NOON + 9 * MINUTE)).toMatchObject({
    place: 1,
    item: { headline: 'Story 1, spelt right', publishedAt: NOON, modifiedAt: NOON },
  })
  expect(publish({ slug: 'moved' }, 'minor', NOON + 19 * MINUTE)).toMatchObject({
    place: 1,
    item: { path: '/article/moved', publishedAt: NOON, modifiedAt: NOON },
  })
  expect(publish({ headline: 'Story 1 goes on' }, 'update', NOON + 29 * MINUTE)).toMatchObject({
    place: 0,
    item: { publishedAt: NOON, modifiedAt: NOON + 29 * MINUTE },
  })
})

test('an archive page is stable while new stories are published', () => {
  stories(7)
  const [, second] = walk(feed)
  if (!second) throw new Error('no archive')
  aStory(paper.db, 'Newer', {}, NOON + 30 * MINUTE)
  expect(feed(second.before)).toEqual({ ...second, previous: { at: NOON + 30 * MINUTE, id: 8 } })
})

test('corrections page by the same cursors, without those of stories that feeds do not tell', () => {
  const source = { name: 'Meridian Wire', url: 'https://wire.example/a' }
  const told = aStory(paper.db, 'Told')
  const kept = aStory(paper.db, 'Kept', { source })
  const gone = aStory(paper.db, 'Gone')
  for (let n = 1; n <= 4; n++)
    for (const { id, version } of [told, kept, gone])
      must(publishArticle(paper.db, OTTILIE, { id, version, kind: 'correction', note: `${n}.` }, NOON + n * MINUTE))
  must(updateSource(paper.db, OTTILIE, { id: 1, policy: 'no-index' }, NOON))
  const notes = (limit: number) =>
    walk((before) => fedCorrections(paper.db, { limit, before })).flatMap((page) =>
      page.items.map(({ headline, note }) => `${headline} ${note}`),
    )
  expect(notes(3)).toEqual(['Told 4.', 'Gone 4.', 'Told 3.', 'Gone 3.', 'Told 2.', 'Gone 2.', 'Told 1.', 'Gone 1.'])
  const [, , third] = walk((before) => fedCorrections(paper.db, { limit: 3, before }))
  expect(third?.previous).toEqual(fedCorrections(paper.db, { limit: 3 }).next)
  must(withdrawArticle(paper.db, OTTILIE, { id: gone.id }, NOON))
  expect(notes(1)).toEqual(['Told 4.', 'Told 3.', 'Told 2.', 'Told 1.'])
})

/** Returns the items at a cursor, none of them, or the cursor that it leads to. */
const at = (page: Page, { at: instant, id }: FeedCursor) =>
  page.before?.at === instant && page.before.id === id ? ids([page]) : page.before

test('a page of the archive has one cursor: any other is told that one, and one with nothing older has no items (P-88)', () => {
  const all = stories(7)
  const [, second, third] = walk(feed)
  if (!second?.before || !third?.before) throw new Error('no archive')
  const { before } = second
  expect(at(feed(before), before)).toEqual([all[3], all[2], all[1]].map((one) => one?.id))
  // Between the story above and the first of the page: another id of that instant, an instant between, one that is gone.
  for (const other of [
    { at: before.at, id: before.id - 1 },
    { at: before.at - 1, id: 9_999 },
    { at: before.at - 2, id: 0 },
  ])
    expect(at(feed(other), other)).toEqual(before)
  // Above every story: the cursor that the feed itself would lead to, if it had no room for a story.
  const newest = all[6]
  for (const other of [
    { at: 9e14, id: 0 },
    { at: NOON + 7 * MINUTE, id: 1 },
  ])
    expect(at(feed(other), other)).toEqual({ at: NOON + 6 * MINUTE, id: (newest?.id ?? 0) + 1 })
  const top = feed({ at: 9e14, id: 0 }).before
  expect(top && at(feed(top), top)).toEqual([all[6], all[5], all[4]].map((one) => one?.id))
  for (const none of [
    { at: NOON, id: all[0]?.id ?? 0 },
    { at: -5, id: 3 },
  ])
    expect(at(feed(none), none)).toEqual([])
})

test('a cursor that is out there leads to its page for ever, also where its story is gone', () => {
  const all = stories(7)
  const { before } = walk(feed)[1] ?? {}
  const page = before && feed(before)
  if (!before || !page) throw new Error('no archive')
  must(withdrawArticle(paper.db, OTTILIE, { id: before.id }, NOON))
  const now = feed(before).before
  expect(now).toEqual({ at: NOON + 5 * MINUTE, id: all[5]?.id })
  expect(now && ids([feed(now)])).toEqual(ids([page]))
  expect(feed(before).items).toEqual([])
})

test('corrections have one cursor a page too', () => {
  const { id, version } = aStory(paper.db, 'Told')
  for (let n = 1; n <= 4; n++)
    must(publishArticle(paper.db, OTTILIE, { id, version, kind: 'correction', note: `${n}.` }, NOON + n * MINUTE))
  const notes = (before: FeedCursor) => fedCorrections(paper.db, { limit: 2, before })
  const next = fedCorrections(paper.db, { limit: 2 }).next
  if (!next) throw new Error('no archive')
  expect(notes(next).items.map(({ note }) => note)).toEqual(['2.', '1.'])
  for (const other of [
    { at: next.at, id: next.id + 1 },
    { at: next.at - 1, id: 0 },
  ])
    expect(notes(other)).toMatchObject({ before: next, items: [] })
  const top = notes({ at: 9e14, id: 5 }).before
  expect(top && notes(top).items.map(({ note }) => note)).toEqual(['4.', '3.'])
  expect(notes({ at: NOON, id: 9 })).toMatchObject({ before: { at: NOON, id: 9 }, items: [], next: null })
})
