import { eq } from 'drizzle-orm'
import { saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { redirects } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'
import { ownPath } from '#domain/urls/own-path.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'
import { env } from '#env.ts'

export type RedirectInput = { path: string; target: string | null; status?: RedirectStatus | undefined }
type Refused = 'not-allowed' | 'not-an-address' | 'redirect-to-itself' | 'path-taken'

/**
 * Redirects an old address to a path of this paper or to a whole https address; 301 where no status is given, and a
 * target of null means that it is gone (410). An earlier redirect from there is replaced. Refused: `not-an-address`;
 * `redirect-to-itself`; `path-taken` if a page is there, or the address ever was that of a story or a standing page.
 */
export function addRedirect(db: Db, actor: Actor, input: RedirectInput, now: number): Result<null, Refused> {
  return write(db, (tx) => (can(actor, 'taxonomy.edit') ? save(tx, actor, input, now) : refuse('not-allowed')))
}

/** Changes the target and status of a redirect; refused as `addRedirect`, and `not-found` where none is stored. */
export const changeRedirect = commandFor('taxonomy.edit', (tx, input: RedirectInput, { actor, now }) => {
  return isStored(tx, input.path) ? save(tx, actor, input, now) : refuse('not-found')
})

function save(tx: Tx, actor: Actor, input: RedirectInput, now: number): Result<null, Refused> {
  const { path, status = input.target === null ? 410 : 301 } = input
  const target = status === 410 || input.target === null ? null : ownPath(env.siteUrl, input.target)
  const isChange = isStored(tx, path)
  const { refused, tags, saved } = saveRedirects(tx, [{ from: path, to: target, status, batchId: null }], now)
  const why = refused[0]?.why
  if (why === 'path-taken') return refuse(why, { field: 'path' })
  if (why === 'redirect-to-itself') return refuse(why, { field: 'target' })
  if (why) return refuse('not-an-address', { field: oldAddressKey(path) === null ? 'path' : 'target' })
  const what = isChange ? 'redirect.changed' : 'redirect.added'
  if (saved > 0) record(tx, { what, actor, now, details: { path, target, status } })
  changed(tx, tags, now)
  return ok(null)
}

function isStored(tx: Tx, path: string): boolean {
  const isIt = eq(redirects.path, oldAddressKey(path) ?? '')
  return tx.select().from(redirects).where(isIt).get() !== undefined
}
