import { eq } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { outbox } from '#db/schema/tables.ts'
import { mayBeSentAgain } from '#domain/letters/letter.ts'
import { ok, refuse } from '#domain/result.ts'

/** Retries a failed delivery at once, also one that was given up. `now` in ms UTC. */
export const retryDelivery = commandFor('article.publish', (tx, { id }: { id: number }, { actor, now }) => {
  const row = tx.select().from(outbox).where(eq(outbox.id, id)).get()
  // A letter with a one-time link is not retried, but made anew with another link.
  if (!row || (row.kind === 'mail' && !mayBeSentAgain(row.payload))) return refuse('not-found')
  if (row.doneAt !== null && row.lastError === null) return refuse('delivered-already')
  tx.update(outbox).set({ attempts: 0, dueAt: now, doneAt: null }).where(eq(outbox.id, id)).run()
  record(tx, { what: 'delivery.retried', actor, now, details: { delivery: id, kind: row.kind } })
  return ok(null)
})
