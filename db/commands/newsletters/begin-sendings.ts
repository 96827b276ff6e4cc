import { and, inArray, isNotNull, not, sql } from 'drizzle-orm'
import { endEditions } from '#db/commands/newsletters/steps/edition-states.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { isClaimed, isOfThisHistory, isWaiting, thisEpoch } from '#db/queries/newsletters/sending-conditions.ts'
import { editions, readerKey, sendings } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const UNKNOWN = { state: 'unknown', settledAt: null } as const

/**
 * Before a process sends: letters that a dead one had claimed are unknown, since nobody heard the answer. In a restored
 * database every letter that had none is, and its edition stops: the time since the backup may have sent them. `now` in ms UTC.
 */
export const beginSendings = (db: Db, now: number): Result<null, never> =>
  write(db, (tx) => {
    const stopped = tx
      .update(editions)
      .set({ state: 'stopped', stoppedAt: now, stoppedWhy: 'epoch', epoch: thisEpoch })
      .where(and(sql`${editions.state} in ('sending', 'stopped')`, not(isOfThisHistory)))
      .returning({ id: editions.id })
      .all()
      .map(({ id }) => id)
    const ofStopped = and(inArray(sendings.editionId, stopped), isWaiting)
    tx.update(sendings).set(UNKNOWN).where(ofStopped).run()
    tx.update(sendings).set(UNKNOWN).where(isClaimed).run()
    endEditions(tx, now)
    return ok(null)
  })

/**
 * Lets newsletters go on that were held because nobody knows who left since this database was saved. False if they were not
 * held. `now` in ms UTC.
 */
export const releaseNewsletters = (db: Db, actor: Actor, now: number): Result<{ wereHeld: boolean }, 'not-allowed'> =>
  write(db, (tx) => {
    if (!can(actor, 'backup.restore')) return refuse('not-allowed')
    const { changes } = tx.update(readerKey).set({ heldAt: null }).where(isNotNull(readerKey.heldAt)).run()
    if (changes > 0) record(tx, { what: 'newsletter.released', actor, now })
    return ok({ wereHeld: changes > 0 })
  })
