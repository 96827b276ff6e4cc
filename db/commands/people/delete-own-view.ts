import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { ownViews } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Deletes a named view of the person themselves; one that is gone already counts as deleted. */
export function deleteOwnView(db: Db, actor: Actor, { name }: { name: string }): Result<null, 'not-allowed'> {
  const { id: personId } = actor
  if (personId === null) return refuse('not-allowed')
  return write(db, (tx) => {
    const isThis = and(eq(ownViews.personId, personId), eq(ownViews.name, name))
    tx.delete(ownViews).where(isThis).run()
    return ok(null)
  })
}
