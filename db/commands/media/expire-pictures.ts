import { and, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { openRecall } from '#db/commands/recalls/steps/recall-rows.ts'
import { takeOutNext } from '#db/commands/recalls/steps/recall-stories.ts'
import { isRetryDue } from '#db/commands/schedule/steps/due-failures.ts'
import { attemptBatch, type DueRun } from '#db/commands/schedule/steps/due-run.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { notNull, number, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { media } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

const BATCH = 50

const DUE = prepared({ now: number }, (db, { now }) => {
  const { sha256: ref, name, expiresAt, expiredAt } = media
  const row = { kind: sql<'picture'>`'picture'`, ref, name, dueAt: notNull(expiresAt) }
  const isDue = and(lte(expiresAt, now), isNotNull(expiresAt), isNull(expiredAt), isRetryDue('picture', ref, now))
  return db.select(row).from(media).where(isDue).orderBy(expiresAt).limit(BATCH)
})

/** Removes expired pictures from every page, in batches. True if there may be more. */
export function expireDuePictures(run: DueRun): boolean {
  const { db, now } = run
  return attemptBatch(run, DUE.all(db, { now }), (due) => expirePictures(db, due, now))
}

/** Recalls pictures whose rights ended, each with an event. `now` in ms UTC. */
export function expirePictures(db: Db, pictures: readonly { ref: string; name: string }[], now: number): void {
  write(db, (tx) => {
    for (const { ref: id, name } of pictures) {
      const recall = openRecall(tx, { kind: 'picture', subject: id, title: name, cause: 'expiry' }, now)
      takeOutNext(tx, SYSTEM, recall, now)
      record(tx, { what: 'picture.expired', actor: SYSTEM, now, details: { id, name } })
    }
    return ok(null)
  })
}
