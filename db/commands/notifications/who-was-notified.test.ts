import { afterEach, beforeEach, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { addNote } from '#db/commands/article/notes.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { notifiedRoom } from '#db/commands/notifications/testing/notified-room.ts'
import { recordReceipt } from '#db/commands/receipts/record-receipt.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { storyNotes } from '#db/queries/article/story-notes.ts'
import { ownNotifications } from '#db/queries/notifications/own-notifications.ts'
import { ADMIN, changedStory, DAY, JONAS, MINUTE, must, NOON, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { MOST_MENTIONED } from '#domain/notifications/mentions.ts'

let room: ReturnType<typeof notifiedRoom>
beforeEach(() => {
  room = notifiedRoom()
})
afterEach(() => room.close())

test('in review tells everybody who edits, sent back whose it is, with why', () => {
  const { id } = room.draft()
  must(moveArticle(room.db, TAMSIN, { id, move: 'submit' }, NOON))
  const says = ['Tamsin Orbeck sent “The ferry” in for review.']
  expect(room.notified(OTTILIE)).toEqual(says)
  expect(room.notified(ADMIN)).toEqual(says)
  expect(room.notified(TAMSIN)).toEqual([])
  must(moveArticle(room.db, OTTILIE, { id, move: 'return', comment: 'Name the harbour.' }, NOON))
  expect(ownNotifications(room.db, TAMSIN).items).toMatchObject([
    { kind: 'sent-back', text: 'Name the harbour.', path: `/desk/articles/${id}`, readAt: null },
  ])
})

test('a refused act tells nobody', () => {
  const { id } = room.draft()
  expect(moveArticle(room.db, TAMSIN, { id, move: 'return' }, NOON)).toMatchObject({ ok: false })
  expect(room.notified(OTTILIE)).toEqual([])
})

test('handed over tells the person who gets it, and once', () => {
  const { id } = room.draft()
  must(assignArticle(room.db, OTTILIE, { id, personId: 'jonas' }, NOON))
  must(assignArticle(room.db, OTTILIE, { id, personId: 'jonas', wantedAt: NOON }, NOON))
  expect(room.notified(JONAS)).toEqual(['Ottilie Marsh handed “The ferry” to you.'])
  must(assignArticle(room.db, OTTILIE, { id, personId: 'ottilie' }, NOON))
  expect(room.notified(OTTILIE)).toEqual([])
})

test('published tells its creator and its bylines, once and not of each update (P-31)', () => {
  const story = room.bylined()
  must(publishArticle(room.db, OTTILIE, { ...story, kind: 'update' }, NOON))
  expect(room.notified(TAMSIN)).toEqual(['Ottilie Marsh published “The ferry”.'])
  expect(room.notified(JONAS)).toEqual(['Ottilie Marsh published “The ferry”.'])
  must(publishArticle(room.db, OTTILIE, { ...changedStory(room.db, story), kind: 'update' }, NOON))
  expect(room.notified(TAMSIN)).toHaveLength(1)
  expect(room.notified(OTTILIE)).toEqual([])
})

test('what the schedule publishes, or cannot, is told', () => {
  const [one, other] = [room.draft('One'), room.draft('Other')]
  for (const story of [one, other])
    must(publishArticle(room.db, OTTILIE, { ...story, kind: 'update', at: NOON + MINUTE }, NOON))
  const fields = { embargoUntil: new Date(NOON + DAY).toISOString() }
  must(saveArticle(room.db, OTTILIE, { ...other, fields }, NOON))
  runDueJobs(room.db, NOON + MINUTE)
  expect(room.notified(TAMSIN).toSorted()).toEqual([
    '“One” was published as scheduled.',
    '“Other” was not published at its time.',
  ])
  expect(room.notified(OTTILIE)).toEqual(['“Other” was not published at its time.'])
})

const ASKED = { allSeenAt: null, attempts: 3, dueAt: null, checks: [] }

test('a receipt that turns red is told once, and a red one that stays red is not', () => {
  const story = room.draft()
  must(publishArticle(room.db, OTTILIE, { ...story, kind: 'update' }, NOON))
  const id = room.db.$client.prepare('select id from receipts').pluck().get() as number
  for (const state of ['asking', 'not-seen', 'not-seen'] as const) recordReceipt(room.db, id, { ...ASKED, state }, NOON)
  expect(room.notified(OTTILIE)).toEqual(['“The ferry” was not seen on every page.'])
  expect(ownNotifications(room.db, ADMIN).items[0]?.path).toBe(`/desk/articles/${story.id}/receipt`)
})

test('a red receipt of a story whose text is damaged is recorded and told all the same', () => {
  must(publishArticle(room.db, OTTILIE, { ...room.draft(), kind: 'update' }, NOON))
  room.db.$client.pragma('ignore_check_constraints = on')
  room.db.$client.exec(`update articles set document = '{'`)
  const id = room.db.$client.prepare('select id from receipts').pluck().get() as number
  recordReceipt(room.db, id, { ...ASKED, state: 'not-seen' }, NOON)
  expect(room.notified(OTTILIE)).toEqual(['“The ferry” was not seen on every page.'])
})

test('a mention is stored by id, read as a name, and tells whom it names and may read the story (P-33)', () => {
  const { id } = room.draft()
  const said = must(
    addNote(room.db, TAMSIN, { id, body: 'Ask @[ottilie] or @[jonas] or @[nobody] or @[tamsin]' }, NOON),
  )
  expect(said.notTold).toEqual([{ id: 'jonas', name: 'Jonas Teller' }])
  expect(room.notified(JONAS)).toEqual([])
  expect(room.notified(TAMSIN)).toEqual([])
  expect(ownNotifications(room.db, OTTILIE).items).toMatchObject([
    {
      says: 'Tamsin Orbeck mentioned you in a note on “The ferry”.',
      text: 'Ask @Ottilie Marsh or @Jonas Teller or @[nobody] or @Tamsin Orbeck',
    },
  ])
  room.db.$client.exec(`update people set name = 'Ottilie Marsh-Vane' where id = 'ottilie'`)
  expect(storyNotes(room.db, { id })[0]).toMatchObject({ body: expect.stringContaining('@Ottilie Marsh-Vane or') })
  const found = room.db.$client.prepare(`select notes from working_index where rowid = ?`).pluck().get(id)
  expect(found).toContain('Jonas Teller')
})

test('a mention where a story is sent back tells as a mention in a note does, and nobody twice (P-397)', () => {
  const { id } = room.draft()
  must(moveArticle(room.db, TAMSIN, { id, move: 'submit' }, NOON))
  const comment = '@[tamsin] ask @[admin] or @[jonas]'
  expect(must(moveArticle(room.db, OTTILIE, { id, move: 'return', comment }, NOON)).notTold).toEqual([
    { id: 'jonas', name: 'Jonas Teller' },
  ])
  expect(room.notified(TAMSIN)).toEqual(['Ottilie Marsh sent “The ferry” back.'])
  expect(room.notified(ADMIN)[0]).toBe('Ottilie Marsh mentioned you in a note on “The ferry”.')
  expect(room.notified(JONAS)).toEqual([])
  const words = ownNotifications(room.db, TAMSIN).items[0]?.text
  expect(words).toMatch(/^@Tamsin Orbeck ask @.+ or @Jonas Teller$/)
  expect(storyNotes(room.db, { id })[0]?.body).toBe(words)
  const kept = room.db.$client.prepare(`select details from events where what = 'article.return'`).pluck().get()
  expect(JSON.parse(String(kept))).toEqual({ comment: words })
})

test('a circular tells a few, and is read with all its names', () => {
  const ids = Array.from({ length: MOST_MENTIONED + 5 }, (_, n) => `p${n}`)
  for (const id of ids)
    room.db.$client
      .prepare(`insert into people (id, name, email, role, created_at, updated_at) values (?, ?, ?, 'editor', 1, 1)`)
      .run(id, `Name ${id}`, `${id}@halyard.example`)
  const { id } = room.draft()
  const said = must(addNote(room.db, TAMSIN, { id, body: ids.map((one) => `@[${one}]`).join(' ') }, NOON))
  expect(said.notTold).toEqual([])
  expect(room.db.$client.prepare('select count(*) from notifications').pluck().get()).toBe(MOST_MENTIONED)
  expect(storyNotes(room.db, { id })[0]?.body).toContain(`@Name ${ids.at(-1)}`)
})

test('nobody reads of a story that they may no longer read, or that is deleted', () => {
  const story = room.draft()
  must(assignArticle(room.db, OTTILIE, { id: story.id, personId: 'jonas' }, NOON))
  expect(room.unread(JONAS)).toBe(1)
  must(assignArticle(room.db, OTTILIE, { id: story.id, personId: null }, NOON))
  expect(room.notified(JONAS)).toEqual([])
  expect(room.unread(JONAS)).toBe(0)
  must(moveArticle(room.db, TAMSIN, { id: story.id, move: 'submit' }, NOON))
  must(deleteDraft(room.db, OTTILIE, { id: story.id }, NOON))
  expect(room.notified(OTTILIE)).toEqual([])
})

test('a disabled person is told nothing', () => {
  room.db.$client.exec(`update people set disabled_at = 1 where id = 'admin'`)
  must(moveArticle(room.db, TAMSIN, { id: room.draft().id, move: 'submit' }, NOON))
  expect(room.notified(ADMIN)).toEqual([])
})
