import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { keepPicture } from '#db/commands/media/keep-picture.ts'
import { updatePicture } from '#db/commands/media/update-picture.ts'
import { continueRecalls } from '#db/commands/recalls/continue-recalls.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { BATCH } from '#db/commands/recalls/steps/recall-stories.ts'
import { undoRecall } from '#db/commands/recalls/undo-recall.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { nextDueAt } from '#db/commands/schedule/steps/next-due-at.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { feedDepartures } from '#db/queries/feeds/feed-departures.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { mediaStanding } from '#db/queries/media/media-standing.ts'
import { recallPreview } from '#db/queries/recalls/recall-preview.ts'
import { deskRecall, deskRecalls } from '#db/queries/recalls/recalls.ts'
import { people } from '#db/schema/tables.ts'
import { aDraft, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { RecallInput, RecallSubject } from '#domain/recalls/recall-views.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  const at = { createdAt: NOON, updatedAt: NOON }
  const { id, name, role } = OTTILIE
  room.db
    .insert(people)
    .values({ id: id ?? '', name, email: 'ottilie@halyard.example', role: role as 'editor', ...at })
    .run()
})
afterEach(() => room.close())

const wire = { source: { name: 'Meridian Wire' } }
const SOURCE: RecallSubject = { kind: 'source', subject: '1' }
const asked = (of: RecallSubject, more: Partial<RecallInput> = {}): RecallInput => ({
  ...of,
  reason: 'They asked for it.',
  notice: '',
  answer: 410,
  count: 1,
  ...more,
})
const start = (of: RecallSubject, more?: Partial<RecallInput>) =>
  must(startRecall(room.db, OTTILIE, asked(of, more), NOON + MINUTE)).id
const isOut = ({ slug }: { slug: string }) => articlePage(room.db, { slug }) !== null
const stand = ({ slug }: { slug: string }) => addressOf(room.db, `/article/${slug}`)
/** Every public row, as JSON: equal before a recall and after its undo. */
const publicRows = () =>
  [
    'published',
    'listings',
    'story_links',
    'quotes',
    'picture_uses',
    'search_index',
    'feed_departures',
    'withdrawals',
  ].map((table) => room.db.$client.prepare(`select * from ${table} order by 1, 2, 3`).all())

describe('the stories of a source', () => {
  test('go in batches, each dark with its transaction, and come back as they were (P-602, P-603, P-604)', () => {
    const stories = Array.from({ length: BATCH + 3 }, (_, n) => aStory(room.db, `Story ${n}`, wire))
    const ours = aStory(room.db, 'Ours')
    const waiting = aDraft(room.db, 'Waiting', wire)
    must(publishArticle(room.db, OTTILIE, { ...waiting, kind: 'update', at: NOON + DAY }, NOON))
    const before = publicRows()
    const count = BATCH + 4
    expect(must(recallPreview(room.db, OTTILIE, SOURCE))).toMatchObject({
      title: 'Meridian Wire',
      count,
      places: { stories: BATCH + 3, scheduled: 1, letters: 0 },
    })
    expect(startRecall(room.db, TAMSIN, asked(SOURCE, { count }), NOON)).toMatchObject({ code: 'not-allowed' })
    expect(startRecall(room.db, OTTILIE, asked(SOURCE), NOON)).toMatchObject({
      code: 'count-changed',
      details: { count },
    })

    const id = start(SOURCE, { count, notice: 'Ask Meridian Wire.' })
    expect(stories.filter(isOut)).toHaveLength(4)
    expect(deskRecall(room.db, id)).toMatchObject({ state: 'going', gone: BATCH, by: OTTILIE.name })
    expect(startRecall(room.db, OTTILIE, asked(SOURCE, { count: 4 }), NOON)).toMatchObject({ code: 'not-possible' })
    expect(undoRecall(room.db, OTTILIE, { id }, NOON)).toMatchObject({ code: 'not-possible' })
    // The process that took the first batch is gone: the scheduler finds the row, and goes on.
    expect(nextDueAt(room.db, NOON + 2 * MINUTE)).toBeLessThanOrEqual(NOON + 2 * MINUTE)
    runDueJobs(room.db, NOON + 2 * MINUTE)
    expect([...stories, ours].filter(isOut)).toEqual([ours])
    expect(deskRecall(room.db, id)).toMatchObject({ state: 'done', gone: count, refused: 0, doneAt: NOON + 2 * MINUTE })
    expect(stand(stories[0] ?? ours)).toMatchObject({ kind: 'withdrawn', legal: false, notice: 1 })
    expect(checkNewsroom(room.db, '')).toEqual([])

    must(undoRecall(room.db, OTTILIE, { id }, NOON + 3 * MINUTE))
    expect(deskRecall(room.db, id)).toMatchObject({ state: 'undoing', back: BATCH })
    continueRecalls(room.db, NOON + 3 * MINUTE)
    expect(deskRecall(room.db, id)).toMatchObject({ state: 'undone', back: count })
    expect(publicRows()).toEqual(before)
    expect(checkNewsroom(room.db, '')).toEqual([])
  })

  test('a story that was published again since stays as it is when the recall is undone', () => {
    const [one, two] = [aStory(room.db, 'One', wire), aStory(room.db, 'Two', wire)]
    const id = start(SOURCE, { count: 2 })
    must(publishArticle(room.db, OTTILIE, { ...one, kind: 'update' }, NOON + 2 * MINUTE))
    must(undoRecall(room.db, OTTILIE, { id }, NOON + 3 * MINUTE))
    expect([one, two].map(isOut)).toEqual([true, true])
    expect(articlePage(room.db, one)?.modifiedAt).toBe(NOON + 2 * MINUTE)
    expect(deskRecalls(room.db, {}).items).toMatchObject([{ id, back: 1, refused: 1, state: 'undone' }])
  })
})

test('a recalled story answers 410, 451 or 404, and with 404 feeds list no tombstone (P-605)', () => {
  const answers = ([410, 451, 404] as const).map((answer) => {
    const story = aStory(room.db, `Answers ${answer}`)
    start({ kind: 'story', subject: String(story.id) }, { answer, notice: 'We took it back.' })
    const departed = feedDepartures(room.db, null)
    return [stand(story).kind, departed.some(({ id }) => id === story.id)]
  })
  expect(answers).toEqual([
    ['withdrawn', true],
    ['withdrawn', true],
    ['nothing', false],
  ])
})

test('a recalled picture goes from its story and its files answer as chosen; undone it comes back (P-606, P-657)', () => {
  const id = 'a'.repeat(64)
  const row = { sha256: id, content: id, file: id, name: 'quay.webp', width: 60, height: 40, widths: [60], crops: {} }
  must(keepPicture(room.db, OTTILIE, { ...row, placeholder: '', likeness: null, isMoving: false }, NOON))
  const story = aStory(room.db, 'The quay', { lead: { mediaId: id, alt: 'The quay.', caption: '', credit: '' } })
  const isShown = () => [articlePage(room.db, story)?.picture !== null, mediaStanding(room.db, id).gone === null]
  const version = () => libraryPicture(room.db, { id })?.version ?? 0
  const picture: RecallSubject = { kind: 'picture', subject: id }
  expect(must(recallPreview(room.db, OTTILIE, picture))).toMatchObject({ count: 1, places: { stories: 1, cards: 1 } })
  const first = start(picture, { answer: 451 })
  expect([isOut(story), ...isShown(), mediaStanding(room.db, id).gone]).toEqual([true, false, false, 451])
  expect(startRecall(room.db, OTTILIE, asked(picture), NOON)).toMatchObject({ code: 'not-possible' })
  // A later end of its rights does not bring it back.
  must(updatePicture(room.db, OTTILIE, { id, version: version(), expiresAt: NOON + DAY }, NOON + 2 * MINUTE))
  expect(isShown()).toEqual([false, false])
  must(undoRecall(room.db, OTTILIE, { id: first }, NOON + 3 * MINUTE))
  expect(isShown()).toEqual([true, true])
  for (const answer of [404, 410] as const) {
    const again = start(picture, { answer })
    expect(mediaStanding(room.db, id).gone).toBe(answer)
    must(undoRecall(room.db, OTTILIE, { id: again }, NOON + 3 * MINUTE))
  }
  // The end of its rights is a recall too, which ends with a new date.
  runDueJobs(room.db, NOON + DAY)
  expect(isShown()).toEqual([false, false])
  const [ended] = deskRecalls(room.db, {}).items
  expect(ended).toMatchObject({ cause: 'expiry', state: 'done', by: null })
  expect(undoRecall(room.db, OTTILIE, { id: ended?.id ?? 0 }, NOON + DAY)).toMatchObject({ code: 'not-possible' })
  must(updatePicture(room.db, OTTILIE, { id, version: version(), expiresAt: null }, NOON + 2 * DAY))
  expect(isShown()).toEqual([true, true])
  expect(deskRecalls(room.db, {}).items[0]?.state).toBe('undone')
})
