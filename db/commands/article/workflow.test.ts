import { afterEach, beforeEach, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { applyBulk, previewBulk } from '#db/commands/article/bulk.ts'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { addNote, resolveNote } from '#db/commands/article/notes.ts'
import { heartbeatPresence, leavePresence } from '#db/commands/article/presence.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { undoBulk } from '#db/commands/article/undo-bulk.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import { storyNotes } from '#db/queries/article/story-notes.ts'
import { PRESENT_MS, storyPresence } from '#db/queries/article/story-presence.ts'
import { planning } from '#db/queries/schedule/planning.ts'
import { people } from '#db/schema/tables.ts'
import { ADMIN, aDraft, DAY, JONAS, MINUTE, must, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Actor } from '#domain/permissions/can.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  for (const { id, name, role } of [TAMSIN, JONAS, OTTILIE, ADMIN]) {
    if (id === null || role === 'system') continue
    const stamps = { createdAt: NOON, updatedAt: NOON }
    room.db
      .insert(people)
      .values({ id, name, email: `${id}@halyard.example`, role, ...stamps } as never)
      .run()
  }
})
afterEach(() => room.close())

const draft = (headline = 'The ferry is late', by = TAMSIN) => aDraft(room.db, headline, {}, by)
const out = (headline: string) => {
  const { id, version } = draft(headline)
  must(publishArticle(room.db, OTTILIE, { id, version, kind: 'update' }, NOON))
  return id
}
const codesOf = (items: { outcome: string; code: string | null }[]) => items.map(({ outcome, code }) => code ?? outcome)

test('a story is returned with a comment, which stays a note until it is submitted again', () => {
  const { id } = draft()
  must(moveArticle(room.db, TAMSIN, { id, move: 'submit' }, NOON))
  must(moveArticle(room.db, OTTILIE, { id, move: 'return', comment: 'Who left the room?' }, NOON + MINUTE))
  expect(deskArticle(room.db, { id })?.returned).toMatchObject({ by: { id: 'ottilie' }, comment: 'Who left the room?' })
  expect(storyNotes(room.db, { id })).toMatchObject([{ body: 'Who left the room?', blockId: null, resolved: null }])
  must(moveArticle(room.db, TAMSIN, { id, move: 'submit' }, NOON + 2 * MINUTE))
  expect(deskArticle(room.db, { id })?.returned).toBeNull()
})

test('a reporter takes back what they submitted, until an editor has changed its status', () => {
  const { id, version } = draft()
  const recall = (by: Actor) => moveArticle(room.db, by, { id, move: 'recall' }, NOON + MINUTE)
  expect(recall(TAMSIN)).toMatchObject({ code: 'not-possible' })
  must(moveArticle(room.db, TAMSIN, { id, move: 'submit' }, NOON))
  expect(recall(JONAS)).toMatchObject({ code: 'not-found' })
  expect(must(recall(TAMSIN)).status).toBe('draft')
  expect(deskArticle(room.db, { id })).toMatchObject({ status: 'draft', returned: null })
  must(moveArticle(room.db, TAMSIN, { id, move: 'submit' }, NOON))
  must(publishArticle(room.db, OTTILIE, { id, version, kind: 'update', at: NOON + DAY }, NOON))
  expect(recall(TAMSIN)).toMatchObject({ code: 'not-allowed' })
  expect(recall(OTTILIE)).toMatchObject({ code: 'not-possible' })
})

test('notes to a passage are answered and resolved; who may not read the story may not note', () => {
  const { id, version } = draft()
  const note = must(addNote(room.db, OTTILIE, { id, body: 'Says who?', blockId: 'b1', passage: 'the ferry' }, NOON)).id
  must(addNote(room.db, TAMSIN, { id, body: 'The harbour master.', answers: note }, NOON + 1))
  must(resolveNote(room.db, OTTILIE, { id, note, isResolved: true }, NOON + 2))
  expect(storyNotes(room.db, { id })).toMatchObject([
    { blockId: 'b1', passage: 'the ferry', resolved: { at: NOON + 2 }, answers: [{ body: 'The harbour master.' }] },
  ])
  expect(addNote(room.db, JONAS, { id, body: 'Mine?' }, NOON)).toMatchObject({ code: 'not-found' })
  expect(addNote(room.db, OTTILIE, { id, body: 'To what?', answers: 99 }, NOON)).toMatchObject({ code: 'unknown-note' })
  expect(deskArticle(room.db, { id })?.version).toBe(version)
})

test('only an editor can assign and unassign a story', () => {
  const { id } = draft()
  must(assignArticle(room.db, OTTILIE, { id, personId: 'jonas' }, NOON))
  expect(deskArticle(room.db, { id })?.assignedTo).toEqual({
    id: 'jonas',
    name: 'Jonas Teller',
    since: NOON,
    wantedAt: null,
  })
  must(assignArticle(room.db, OTTILIE, { id, personId: 'jonas', wantedAt: NOON + DAY }, NOON + MINUTE))
  must(assignArticle(room.db, OTTILIE, { id, personId: 'jonas' }, NOON + 2 * MINUTE))
  expect(deskArticle(room.db, { id })?.assignedTo).toMatchObject({ since: NOON, wantedAt: NOON + DAY })
  must(assignArticle(room.db, OTTILIE, { id, personId: null }, NOON))
  expect(deskArticle(room.db, { id })?.assignedTo).toBeNull()
  expect(assignArticle(room.db, OTTILIE, { id, personId: 'nobody' }, NOON)).toMatchObject({ code: 'unknown-person' })
  expect(assignArticle(room.db, TAMSIN, { id, personId: 'tamsin' }, NOON)).toMatchObject({ code: 'not-allowed' })
})

test('a story that was handed over is its holder’s own to write and send, not to throw away', () => {
  const { id, version } = draft()
  const save = (by: Actor, of: number) =>
    saveArticle(room.db, by, { id, version: of, fields: { standfirst: `Mine, says ${by.name}.` } }, NOON + MINUTE)
  expect(save(JONAS, version)).toMatchObject({ code: 'not-found' })
  must(assignArticle(room.db, OTTILIE, { id, personId: 'jonas' }, NOON))
  const saved = must(save(JONAS, version))
  must(save(TAMSIN, saved.version))
  expect(deleteDraft(room.db, JONAS, { id }, NOON)).toMatchObject({ code: 'not-allowed' })
  must(moveArticle(room.db, JONAS, { id, move: 'submit' }, NOON + MINUTE))
  must(assignArticle(room.db, OTTILIE, { id, personId: null }, NOON))
  expect(save(JONAS, saved.version + 1)).toMatchObject({ code: 'not-found' })
})

test('each thing that happens to a story is news to whoever has it open', () => {
  const { id } = draft()
  const news = () => storyPresence(room.db, { id, now: NOON }).news
  const before = news()
  heartbeatPresence(room.db, TAMSIN, { id, tab: 'a', place: 'headline' }, NOON)
  expect(news()).toBe(before)
  must(addNote(room.db, OTTILIE, { id, body: 'Says who?' }, NOON))
  expect(news()).toBeGreaterThan(before)
})

test('a missed schedule has its time, and a failed one its reason', () => {
  const late = draft('Late')
  const held = draft('Held')
  const at = NOON + DAY
  for (const { id, version } of [late, held])
    must(publishArticle(room.db, OTTILIE, { id, version, kind: 'update', at }, NOON))
  const embargoUntil = new Date(at + DAY).toISOString()
  must(saveArticle(room.db, OTTILIE, { ...held, fields: { embargoUntil } }, NOON + MINUTE))
  const missed = (id: number) => deskArticle(room.db, { id })?.missed
  expect(missed(late.id)).toBeNull()
  runDueJobs(room.db, at + 41 * MINUTE)
  expect(missed(late.id)).toEqual({ dueAt: at, outAt: at + 41 * MINUTE, because: null })
  expect(missed(held.id)).toEqual({ dueAt: at, outAt: null, because: 'embargoed' })
  const version = deskArticle(room.db, { id: held.id })?.version ?? 0
  must(publishArticle(room.db, OTTILIE, { id: held.id, version, kind: 'update', at: at + 2 * DAY }, at + DAY))
  expect(missed(held.id)).toBeNull()
})

test('presence is accurate to seconds, and locks nobody out', () => {
  const { id, version } = draft()
  const hereAt = (now: number) => storyPresence(room.db, { id, now }).people
  heartbeatPresence(room.db, TAMSIN, { id, tab: 'a', place: 'headline' }, NOON)
  heartbeatPresence(room.db, OTTILIE, { id, tab: 'b', place: 'b3' }, NOON + 4_000)
  heartbeatPresence(room.db, TAMSIN, { id, tab: 'a', place: 'standfirst' }, NOON + 5_000)
  expect(hereAt(NOON + 6_000)).toMatchObject([
    { id: 'tamsin', place: 'standfirst', since: NOON },
    { id: 'ottilie', place: 'b3' },
  ])
  const inList = deskArticles(room.db, { actor: OTTILIE, now: NOON + 6_000 }).items.find((one) => one.id === id)
  expect(inList?.here.map(({ name }) => name)).toEqual(['Tamsin Orbeck', 'Ottilie Marsh'])
  must(saveArticle(room.db, OTTILIE, { id, version, fields: { standfirst: 'By an hour.' } }, NOON))
  leavePresence(room.db, OTTILIE, { id, tab: 'b' })
  expect(hereAt(NOON + 6_000).map((one) => one.id)).toEqual(['tamsin'])
  expect(hereAt(NOON + 5_001 + PRESENT_MS)).toEqual([])
})

test('bulk topic: the outcome equals the preview, public stories are updated, and undo reverts both', async () => {
  const { id: hidden, version } = draft('Hidden')
  const ids = [out('One'), hidden, 999]
  const act = { what: 'add-topic', topic: 'the-strait' } as const
  const preview = await previewBulk(room.db, OTTILIE, { ids, act }, NOON)
  expect(codesOf(preview)).toEqual(['changed', 'changed', 'not-found'])
  expect(deskArticle(room.db, { id: hidden })?.version).toBe(version)

  const done = must(await applyBulk(room.db, OTTILIE, { ids, act }, NOON + MINUTE))
  expect(done.items).toEqual(preview)
  expect(articlePage(room.db, { slug: 'one' })?.topics).toMatchObject([{ slug: 'the-strait' }])
  expect(codesOf(must(await applyBulk(room.db, OTTILIE, { ids, act }, NOON + MINUTE)).items)).toEqual([
    'unchanged',
    'unchanged',
    'not-found',
  ])
  expect(codesOf(must(await undoBulk(room.db, OTTILIE, { id: done.id }, NOON + 2 * MINUTE)).items)).toEqual([
    'changed',
    'changed',
  ])
  expect(articlePage(room.db, { slug: 'one' })?.topics).toEqual([])
  expect(await undoBulk(room.db, OTTILIE, { id: done.id }, NOON + 3 * MINUTE)).toMatchObject({ code: 'not-possible' })
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('many are withdrawn and come back as they were, but for one that was written in since', async () => {
  const [one, two] = [out('One'), out('Two')]
  const before = articlePage(room.db, { slug: 'one' })
  const act = { what: 'withdraw', reason: 'Not ours' } as const
  expect(codesOf(await previewBulk(room.db, TAMSIN, { ids: [one], act }, NOON))).toEqual(['not-allowed'])
  const done = must(await applyBulk(room.db, OTTILIE, { ids: [one, two], act }, NOON + MINUTE))
  expect(articlePage(room.db, { slug: 'one' })).toBeNull()
  const version = deskArticle(room.db, { id: two })?.version ?? 0
  must(saveArticle(room.db, OTTILIE, { id: two, version, fields: { standfirst: 'Rewritten.' } }, NOON + 2 * MINUTE))
  const undone = must(await undoBulk(room.db, OTTILIE, { id: done.id }, NOON + 3 * MINUTE))
  expect(codesOf(undone.items)).toEqual(['changed', 'changed-meanwhile'])
  expect(articlePage(room.db, { slug: 'one' })).toEqual(before)
  expect(articlePage(room.db, { slug: 'two' })).toBeNull()
})

test('bulk schedule: stories are in the planning view, late after downtime, and undo unschedules them', async () => {
  const [one, two] = [draft('One').id, draft('Two').id]
  const at = NOON + DAY
  const done = must(await applyBulk(room.db, OTTILIE, { ids: [one, two], act: { what: 'schedule', at } }, NOON))
  const week = (now: number) => planning(room.db, { actor: OTTILIE, from: NOON - DAY, to: NOON + 7 * DAY, now }).items
  expect(week(NOON)).toMatchObject([
    { id: one, kind: 'scheduled', at, lateMs: null },
    { id: two, kind: 'scheduled', at, lateMs: null },
  ])
  must(await undoBulk(room.db, OTTILIE, { id: done.id }, NOON + MINUTE))
  expect(week(NOON)).toEqual([])
  expect(deskArticle(room.db, { id: one })?.status).toBe('draft')

  must(await applyBulk(room.db, OTTILIE, { ids: [one], act: { what: 'schedule', at } }, NOON + MINUTE))
  runDueJobs(room.db, at + 41 * MINUTE)
  expect(week(at + 42 * MINUTE)).toMatchObject([{ id: one, kind: 'out', lateMs: 41 * MINUTE }])
})
