import { saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'

export type RedirectInput = { path: string; target: string | null; status?: RedirectStatus | undefined }
type Refused = 'not-allowed' | 'not-an-address' | 'redirect-to-itself' | 'path-taken'

/**
 * Redirects an old address to a path of this paper or to a whole https address; 301 where no status is given, and a
 * target of null means that it is gone (410). An earlier redirect from there is replaced. Refused: `redirect-to-itself`;
 * `path-taken` if a page is there, or the address ever was that of a story or a standing page.
 */
export function addRedirect(db: Db, actor: Actor, input: RedirectInput, now: number): Result<null, Refused> {
  return write(db, (tx) => {
    if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
    const { path, target, status = target === null ? 410 : 301 } = input
    const { refused, tags, saved } = saveRedirects(tx, [{ from: path, to: target, status, batchId: null }], now)
    const why = refused[0]?.why
    if (why === 'path-taken') return refuse(why, { field: 'path' })
    if (why === 'redirect-to-itself') return refuse(why, { field: 'target' })
    if (why) return refuse('not-an-address')
    if (saved > 0) record(tx, { what: 'redirect.added', actor, now, details: { path, target, status } })
    changed(tx, tags, now)
    return ok(null)
  })
}
