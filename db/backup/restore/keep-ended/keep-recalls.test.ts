import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepEnded } from '#db/backup/restore/keep-ended/keep-ended.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { undoRecall } from '#db/commands/recalls/undo-recall.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskRecalls } from '#db/queries/recalls/recalls.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, DAY, must, NOON, openSections } from '#db/testing/cast.ts'
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
