import { eq } from 'drizzle-orm'
import { keepRedirect } from '#db/commands/article/steps/keep-redirect.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { addresses, redirects } from '#db/schema/newsroom-tables.ts'
import { pageAddresses } from '#db/schema/pages-tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Redirects an old address to a new one, both paths of this site. Refused: `redirect-to-itself`; `path-taken` if a page is
 * there, or the address ever was that of a story or a standing page.
 */
export function addRedirect(
  db: Db,
  actor: Actor,
  input: { path: string; target: string },
  now: number,
): Result<null, 'not-allowed' | 'redirect-to-itself' | 'path-taken'> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    if (addressOf(tx, input.path).kind === 'page' || isOfStory(tx, input.path) || isOfPage(tx, input.path)) {
      return refuse('path-taken', { field: 'path' })
    }
    const onward = tx.select().from(redirects).where(eq(redirects.path, input.target)).get()
    const target = onward?.target ?? input.target
    if (target === input.path) return refuse('redirect-to-itself', { field: 'target' })
    keepRedirect(tx, input.path, target, now)
    record(tx, { what: 'redirect.added', actor, now, details: { path: input.path, target } })
    changed(tx, [`address:${input.path}`, `address:${target}`], now)
    return ok(null)
  })
}

/** Whether the path is or was the address of a standing page; it stays reserved while the page is withdrawn. */
function isOfPage(tx: Tx, path: string): boolean {
  return (
    tx
      .select()
      .from(pageAddresses)
      .where(eq(pageAddresses.slug, path.slice(1)))
      .get() !== undefined
  )
}

/** Whether the path is or was the address of a story: it leads to that story for ever. */
function isOfStory(tx: Tx, path: string): boolean {
  const slug = /^\/article\/(.+)$/.exec(path)?.[1] ?? ''
  return tx.select().from(addresses).where(eq(addresses.slug, slug)).get() !== undefined
}
