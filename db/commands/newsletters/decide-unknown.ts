import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { inList } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { editions, epoch, sendings } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Decision = {
  editionId: number
  /** Ids of readers; null for all of the edition. */
  readerIds: readonly number[] | null
  decision: 'send-again' | 'leave'
}

/**
 * A person decides about letters of unknown fate: they are sent again, perhaps for the second time, or stay unknown and
 * are not asked about any more. Returns how many. Never done by the program itself. `now` in ms UTC.
 */
export const decideUnknown = (
  db: Db,
  actor: Actor,
  { editionId, readerIds, decision }: Decision,
  now: number,
): Result<{ letters: number }, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    if (actor.id === null || !can(actor, 'newsletter.send')) return refuse('not-allowed')
    const isMeant = readerIds === null ? undefined : inList(sendings.readerId, sql`${JSON.stringify(readerIds)}`)
    const isOpen = and(
      eq(sendings.editionId, editionId),
      sql`${sendings.state} = 'unknown'`,
      isNull(sendings.settledAt),
      isMeant,
    )
    const set = decision === 'leave' ? { settledAt: now } : { state: 'queued' as const, nextAt: now }
    const { changes } = tx.update(sendings).set(set).where(isOpen).run()
    if (changes === 0) return refuse('not-found')
    if (decision === 'send-again')
      tx.update(editions)
        .set({ state: 'sending', endedAt: null, epoch: sql`(select ${epoch.value} from ${epoch})` })
        .where(and(eq(editions.id, editionId), sql`${editions.state} = 'sent'`))
        .run()
    const { subject } = tx.select().from(editions).where(eq(editions.id, editionId)).get() ?? {}
    const details = { edition: editionId, subject, letters: changes, decision }
    record(tx, { what: 'edition.unknown-decided', actor, now, details })
    return ok({ letters: changes })
  })
