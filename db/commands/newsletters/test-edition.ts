import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { ENQUEUE } from '#db/commands/outbox/steps/enqueue.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editions } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Enqueues an edition as it is now as a letter to the person who asks. `now` in ms UTC. */
export const testEdition = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    if (actor.id === null || !can(actor, 'newsletter.edit')) return refuse('not-allowed')
    if (!tx.select({ id: editions.id }).from(editions).where(eq(editions.id, id)).get()) return refuse('not-found')
    const payload = { editionId: id, person: actor.id }
    ENQUEUE.run(tx, {
      kind: 'edition-test',
      payload,
      dedupeKey: `edition-test:${randomUUID()}`,
      dueAt: now,
      target: '',
    })
    return ok(null)
  })
