import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepEnded } from '#db/backup/restore/keep-ended/keep-ended.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { undoRecall } from '#db/commands/recalls/undo-recall.ts'
import { decideRequest } from '#db/commands/requests/decide-request.ts'
import { receiveRequest } from '#db/commands/requests/receive-request.ts'
import { record } from '#db/commands/shared/record.ts'
import { confirmChecked } from '#db/commands/upkeep/confirm-checked.ts'
import type { Tx } from '#db/engine/open.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { findAlerts } from '#db/health/find-alerts.ts'
import type { Watch } from '#db/health/health-check.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskRecalls } from '#db/queries/recalls/recalls.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { uncheckedSince } from '#db/queries/upkeep/unchecked-since.ts'
import { articles } from '#db/schema/tables.ts'
import { aDraft, aStory, DAY, must, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
})
afterEach(() => room.close())

const recall = (id: number, answer: 410 | 451 | 404 = 451) =>
  must(
    startRecall(
      room.db,
      SYSTEM,
      { kind: 'story', subject: String(id), reason: 'A court.', notice: '', answer, count: 1 },
      NOON + DAY,
    ),
  ).id
/** The newsroom as a backup has it, and what a restore then keeps in it. */
function backUp() {
  record(room.db as Tx, { what: 'backup.made', actor: SYSTEM, now: NOON })
  return testNewsroom(room.db.$client.serialize())
}
const restored = (copy: ReturnType<typeof backUp>) =>
  keepEnded(copy.file, { former: room.file, sha256: 'none', now: NOON + 2 * DAY }).recalled

test('what was recalled since a backup is recalled again in what it restores, which names it (P-608)', () => {
  const [gone, stays, undone] = ['Gone', 'Stays', 'Undone'].map((headline) => aStory(room.db, headline))
  if (!gone || !stays || !undone) throw new Error('There are no stories.')
  const copy = backUp()
  const hash = newsHash(copy.db)
  recall(gone.id)
  must(undoRecall(room.db, SYSTEM, { id: recall(undone.id) }, NOON + DAY))
  expect(restored(copy)).toEqual({ count: 1, items: ['Gone'] })
  expect(addressOf(copy.db, `/article/${gone.slug}`)).toEqual({ kind: 'withdrawn', legal: true })
  expect([stays, undone].map((one) => articlePage(copy.db, one)?.headline)).toEqual(['Stays', 'Undone'])
  expect(newsHash(copy.db)).not.toBe(hash)
  expect(checkNewsroom(copy.db, '')).toEqual([])
  // There it can be undone like any other, and then nothing differs but its publication.
  const [row] = deskRecalls(copy.db, {}).items
  must(undoRecall(copy.db, SYSTEM, { id: row?.id ?? 0 }, NOON + 2 * DAY))
  expect(articlePage(copy.db, gone)?.headline).toBe('Gone')
  copy.close()
})

test('with nothing recalled since, the restored newsroom has the hash of the backup (P-608)', () => {
  const story = aStory(room.db, 'Gone before')
  aStory(room.db, 'Stays')
  recall(story.id, 404)
  const copy = backUp()
  const hash = newsHash(copy.db)
  expect(restored(copy)).toEqual({ count: 0, items: [] })
  expect(newsHash(copy.db)).toBe(hash)
  copy.close()
})

const refuse = (id: number) => {
  const asked = { name: 'Ines Okoro', address: 'ines@harbour.example', about: '/', words: 'Please.' }
  const request = must(receiveRequest(room.db, SYSTEM, asked, NOON)).id
  const to = { id: request, version: 1, rung: 'no-index', reason: 'She moved.', stories: [id], legal: false } as const
  must(decideRequest(room.db, SYSTEM, to, NOON + DAY))
}

test('stories that requests took out of search engines since stay out of them, and are named (P-655)', () => {
  const [asked, lifted] = ['Asked', 'Lifted'].map((headline) => aStory(room.db, headline))
  const waiting = aDraft(room.db, 'Waiting')
  if (!asked || !lifted) throw new Error('There are no stories.')
  const copy = backUp()
  must(publishArticle(room.db, SYSTEM, { ...waiting, kind: 'update' }, NOON))
  for (const { id } of [asked, lifted, waiting]) refuse(id)
  const { version } = room.db.select().from(articles).where(eq(articles.id, lifted.id)).get() ?? lifted
  must(saveArticle(room.db, SYSTEM, { id: lifted.id, version, fields: { sourcePolicy: null } }, NOON + DAY))
  const kept = keepEnded(copy.file, { former: room.file, sha256: 'none', now: NOON + 2 * DAY })
  expect([kept.hidden, kept.recalled.count]).toEqual([{ count: 2, items: ['Asked', 'Waiting'] }, 0])
  expect([asked, lifted].map((one) => articlePage(copy.db, one)?.sourcePolicy)).toEqual(['no-index', null])
  // A draft of the backup goes out without search engines, too.
  must(publishArticle(copy.db, SYSTEM, { ...waiting, version: waiting.version + 1, kind: 'update' }, NOON + 3 * DAY))
  expect(articlePage(copy.db, waiting)?.sourcePolicy).toBe('no-index')
  expect(checkNewsroom(copy.db, '')).toEqual([])
  copy.close()
})

test('where no database knows what was recalled since, an admin is to check it, also after the next restore (P-656)', async () => {
  aStory(room.db, 'Perhaps recalled')
  const copy = backUp()
  const hash = newsHash(copy.db)
  const alert = async () => (await findAlerts({ db: copy.db } as Watch, () => {}))['restore-unchecked']
  expect(await alert()).toBeNull()
  const now = NOON + 2 * DAY
  expect(keepEnded(copy.file, { former: null, sha256: 'none', now }).uncheckedSince).toBe(NOON)
  expect([uncheckedSince(copy.db), await alert(), newsHash(copy.db)]).toEqual([NOON, { since: NOON }, hash])
  // A backup of it has the mark; the database that is put aside knows whether somebody checked.
  record(copy.db as Tx, { what: 'backup.made', actor: SYSTEM, now })
  const later = testNewsroom(copy.db.$client.serialize())
  const restore = () => keepEnded(later.file, { former: copy.file, sha256: 'none', now }).uncheckedSince
  expect(restore()).toBe(NOON)
  expect(confirmChecked(copy.db, { ...SYSTEM, id: 'ana', role: 'editor' }, now)).toMatchObject({ code: 'not-allowed' })
  must(confirmChecked(copy.db, SYSTEM, now))
  expect([uncheckedSince(copy.db), restore(), uncheckedSince(later.db)]).toEqual([null, null, null])
  later.close()
  copy.close()
})
