import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { missingPaths } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Takes a path off the list of those that were asked for in vain. It comes back if it is asked for three times more. */
export function forgetMissingPath(
  db: Db,
  actor: Actor,
  { path }: { path: string },
): Result<null, 'not-allowed' | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    const { changes } = tx.delete(missingPaths).where(eq(missingPaths.path, path)).run()
    return changes === 0 ? refuse('not-found') : ok(null)
  })
}
