import { eq } from 'drizzle-orm'
import { tagsOfRedirect } from '#db/commands/links/steps/tags-of-redirect.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { redirects } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

/** Deletes the redirect from an old address, in any spelling of it. Refused: `not-found` where none is stored. */
export function deleteRedirect(
  db: Db,
  actor: Actor,
  input: { path: string },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    const path = oldAddressKey(input.path)
    if (path === null || tx.delete(redirects).where(eq(redirects.path, path)).run().changes === 0) {
      return refuse('not-found')
    }
    record(tx, { what: 'redirect.deleted', actor, now, details: { path } })
    changed(tx, tagsOfRedirect(path), now)
    return ok(null)
  })
}
