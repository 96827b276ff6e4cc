import { type RedirectRow, type RefusedRedirect, saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ownPath } from '#domain/urls/own-path.ts'
import { env } from '#env.ts'

type Added = { saved: number; unchanged: number; refused: RefusedRedirect[] }

/** Stores redirects that somebody gave as a list (`saveRedirects`), with one event for all. */
export function addRows(tx: Tx, actor: Actor, rows: readonly Omit<RedirectRow, 'batchId'>[], now: number): Added {
  const own = rows.map(({ from, to, status }) => {
    return { from, to: to === null ? null : ownPath(env.siteUrl, to), status, batchId: null }
  })
  const { saved, unchanged, refused, tags } = saveRedirects(tx, own, now)
  if (saved > 0) record(tx, { what: 'redirect.list-added', actor, now, details: { saved } })
  changed(tx, tags, now)
  return { saved, unchanged, refused }
}
