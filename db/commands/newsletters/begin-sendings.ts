import { and, inArray, not, sql } from 'drizzle-orm'
import { endEditions } from '#db/commands/newsletters/steps/end-editions.ts'
import { isClaimed, isOfThisHistory, isWaiting } from '#db/commands/newsletters/steps/sending-conditions.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editions, epoch, sendings } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'

const UNKNOWN = { state: 'unknown', settledAt: null } as const

/**
 * Before a process sends: letters that a dead one had claimed are unknown, since nobody heard the answer. In a restored
 * database every letter that had none is, its edition stops, and one that was scheduled is a draft again: the time since
 * the backup may have sent them. Returns how many letters are unknown now, and the editions that stopped. `now` in ms
 * UTC.
 */
export const beginSendings = (db: Db, now: number): Result<{ unknown: number; stopped: number[] }, never> =>
  write(db, (tx) => {
    const stopped = stopEarlierHistory(tx, now)
    const ofStopped = and(inArray(sendings.editionId, stopped), isWaiting)
    const left = tx.update(sendings).set(UNKNOWN).where(ofStopped).run().changes
    const dead = tx.update(sendings).set(UNKNOWN).where(isClaimed).run().changes
    endEditions(tx, now)
    return ok({ unknown: left + dead, stopped })
  })

function stopEarlierHistory(tx: Tx, now: number): number[] {
  const thisEpoch = sql`(select ${epoch.value} from ${epoch})`
  const ofAnother = not(isOfThisHistory)
  tx.update(editions)
    .set({ state: 'draft', scheduledAt: null, epoch: null })
    .where(and(sql`${editions.state} = 'scheduled'`, ofAnother))
    .run()
  return tx
    .update(editions)
    .set({ state: 'stopped', stoppedAt: now, stoppedWhy: 'epoch', epoch: thisEpoch })
    .where(and(sql`${editions.state} in ('sending', 'stopped')`, ofAnother))
    .returning({ id: editions.id })
    .all()
    .map(({ id }) => id)
}
