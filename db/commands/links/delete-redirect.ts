import { eq } from 'drizzle-orm'
import { tagsOfRedirect } from '#db/commands/links/steps/tags-of-redirect.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { redirects } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

/** Deletes the redirect from an old address, in any spelling of it. Refused: `not-found` where none is stored. */
export const deleteRedirect = commandFor('taxonomy.edit', (tx, input: { path: string }, { actor, now }) => {
  const path = oldAddressKey(input.path)
  if (path === null || tx.delete(redirects).where(eq(redirects.path, path)).run().changes === 0) {
    return refuse('not-found')
  }
  record(tx, { what: 'redirect.deleted', actor, now, details: { path } })
  changed(tx, tagsOfRedirect(path), now)
  return ok(null)
})
