import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { people } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Sets in which language the desk speaks to the actor: a BCP 47 tag, or null for their browser's. `not-allowed` for
 * whoever is no person.
 */
export function chooseLanguage(
  db: Db,
  { id }: Actor,
  { language }: { language: string | null },
): Result<null, 'not-allowed'> {
  if (id === null) return refuse('not-allowed')
  return write(db, (tx) => {
    tx.update(people).set({ language }).where(eq(people.id, id)).run()
    return ok(null)
  })
}
