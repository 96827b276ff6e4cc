import { and, eq, sql } from 'drizzle-orm'
import { recordEdition } from '#db/commands/newsletters/steps/edition-for.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import type { Tx } from '#db/engine/open.ts'
import { editions } from '#db/schema/tables.ts'
import type { EditionStop } from '#domain/newsletters/sending-states.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/**
 * Stops an edition under way until a person lets it go on, and notifies whoever scheduled it and the editors. `now` in ms
 * UTC.
 */
export function stopSending(tx: Tx, { editionId, why }: { editionId: number; why: EditionStop }, now: number): void {
  const edition = tx
    .update(editions)
    .set({ state: 'stopped', stoppedAt: now, stoppedWhy: why })
    .where(and(eq(editions.id, editionId), sql`${editions.state} = 'sending'`))
    .returning()
    .get()
  if (!edition) return
  recordEdition(tx, 'edition.stopped', edition, { actor: SYSTEM, now, why })
  const named = { scheduler: [edition.scheduledBy] }
  notify(tx, { kind: 'edition-waits', actor: SYSTEM, articleId: null, now, named, comment: edition.subject })
}
