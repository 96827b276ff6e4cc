import { afterEach, beforeEach, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { applyBulk } from '#db/commands/article/bulk.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { reschedulePublication } from '#db/commands/article/reschedule-publication.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { undoBulk } from '#db/commands/article/undo-bulk.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { people } from '#db/schema/tables.ts'
import {
  aDraft,
  aStory,
  changedStory,
  DAY,
  MINUTE,
  must,
  NOON,
  OTTILIE,
  openSections,
  TAMSIN,
} from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  for (const { id, name, role } of [TAMSIN, OTTILIE]) {
    const at = { createdAt: NOON, updatedAt: NOON }
    room.db
      .insert(people)
      .values({ id: id ?? '', name, email: `${id}@halyard.example`, role: role as 'editor', ...at })
      .run()
  }
  openSections(room.db)
})
afterEach(() => room.close())

const topic = { what: 'add-topic', topic: 'the-strait' } as const
const outcomes = (items: { outcome: string }[]) => items.map((one) => one.outcome)
const topicsOf = (id: number) => deskArticle(room.db, { id })?.topics.length

test('an act comes in parts, a part again is done once, and one undoing takes all of it back', async () => {
  const ids = ['One', 'Two', 'Three'].map((headline) => aDraft(room.db, headline).id)
  const [one = 0, two = 0, three = 0] = ids
  const batch = 'b0000000-0000-4000-8000-000000000001'
  const part = (of: number[]) => applyBulk(room.db, OTTILIE, { ids: of, act: topic, batch }, NOON)
  const first = must(await part([one, two]))
  const version = deskArticle(room.db, { id: one })?.version
  const again = must(await part([one, two]))
  expect(again).toEqual(first)
  expect(outcomes(again.items)).toEqual(['changed', 'changed'])
  expect(deskArticle(room.db, { id: one })?.version).toBe(version)
  expect(must(await part([three])).id).toBe(first.id)

  expect(await applyBulk(room.db, TAMSIN, { ids: [one], act: topic, batch }, NOON)).toMatchObject({
    code: 'not-possible',
  })
  const other = { what: 'assign', personId: null } as const
  expect(await applyBulk(room.db, OTTILIE, { ids, act: other, batch }, NOON)).toMatchObject({ code: 'not-possible' })
  expect(outcomes(must(await undoBulk(room.db, OTTILIE, { id: first.id }, NOON)).items)).toHaveLength(3)
  expect(ids.map(topicsOf)).toEqual([0, 0, 0])
  expect(await part([one])).toMatchObject({ code: 'not-possible' })
})

test('undoing a schedule gives back the state and the time that a story had', async () => {
  const draft = aDraft(room.db, 'Draft')
  const sent = aDraft(room.db, 'Sent')
  const timed = aDraft(room.db, 'Timed')
  const out = changedStory(room.db, aStory(room.db, 'Out'))
  must(moveArticle(room.db, OTTILIE, { id: sent.id, move: 'submit' }, NOON))
  must(publishArticle(room.db, OTTILIE, { ...timed, kind: 'update', at: NOON + DAY }, NOON))
  const ids = [draft, sent, timed, out].map((one) => one.id)
  const stands = () => ids.map((id) => deskArticle(room.db, { id })).map((one) => [one?.status, one?.dueAt])
  const before = stands()
  expect(before).toEqual([
    ['draft', null],
    ['in-review', null],
    ['scheduled', NOON + DAY],
    ['published', null],
  ])
  const act = { what: 'schedule', at: NOON + 2 * DAY } as const
  const done = must(await applyBulk(room.db, OTTILIE, { ids, act }, NOON))
  expect(stands().map(([, at]) => at)).toEqual(ids.map(() => NOON + 2 * DAY))
  expect(outcomes(must(await undoBulk(room.db, OTTILIE, { id: done.id }, NOON + MINUTE)).items)).toEqual(
    ids.map(() => 'changed'),
  )
  expect(stands()).toEqual(before)
})

test('undoing an assignment gives back the time that the story was wanted by', async () => {
  const { id } = aDraft(room.db, 'Wanted')
  must(assignArticle(room.db, OTTILIE, { id, personId: 'tamsin', wantedAt: NOON + DAY }, NOON))
  const act = { what: 'assign', personId: null } as const
  const done = must(await applyBulk(room.db, OTTILIE, { ids: [id], act }, NOON))
  expect(deskArticle(room.db, { id })?.assignedTo).toBeNull()
  must(await undoBulk(room.db, OTTILIE, { id: done.id }, NOON))
  expect(deskArticle(room.db, { id })?.assignedTo).toMatchObject({ id: 'tamsin', wantedAt: NOON + DAY })
})

test('rescheduling keeps the scheduled revision, and cannot precede an embargo', () => {
  const { id, version } = aDraft(room.db, 'Frozen')
  must(publishArticle(room.db, OTTILIE, { id, version, kind: 'update', at: NOON + DAY }, NOON))
  must(saveArticle(room.db, OTTILIE, { id, version, fields: { headline: 'Written since' } }, NOON + MINUTE))
  const move = (at: number, by = OTTILIE) => reschedulePublication(room.db, by, { id, at }, NOON + MINUTE)
  expect(move(NOON)).toMatchObject({ code: 'time-is-past' })
  expect(move(NOON + DAY, TAMSIN)).toMatchObject({ code: 'not-found' })
  must(move(NOON + 3 * DAY))
  must(move(NOON + DAY + MINUTE))
  const held = deskArticle(room.db, { id })?.version ?? 0
  const embargoUntil = new Date(NOON + DAY).toISOString()
  must(saveArticle(room.db, OTTILIE, { id, version: held, fields: { embargoUntil } }, NOON + MINUTE))
  expect(move(NOON + DAY - 1)).toMatchObject({ code: 'embargoed' })
  runDueJobs(room.db, NOON + DAY)
  expect(deskArticle(room.db, { id })?.status).toBe('scheduled')
  runDueJobs(room.db, NOON + DAY + MINUTE)
  expect(articlePage(room.db, { slug: 'frozen' })?.headline).toBe('Frozen')
  expect(move(NOON + 5 * DAY)).toMatchObject({ code: 'not-possible' })
})
