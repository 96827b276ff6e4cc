import { addRows } from '#db/commands/links/steps/add-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'
import type { RedirectsResult } from '#domain/urls/redirect-views.ts'

export type RedirectsInput = {
  redirects: readonly { from: string; to: string | null; status?: RedirectStatus | undefined }[]
}

/**
 * Adds redirects in one transaction, or replaces those from the same addresses; 301 where no status is given, and 410
 * where `to` is null. Rows that cannot be stored are returned with their place and the reason, and the others are
 * stored.
 */
export function addRedirects(
  db: Db,
  actor: Actor,
  { redirects }: RedirectsInput,
  now: number,
): Result<RedirectsResult, 'not-allowed'> {
  if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
  const rows = redirects.map(({ from, to, status = to === null ? 410 : 301 }) => ({ from, to, status }))
  return write(db, (tx) => {
    const { saved, unchanged, refused } = addRows(tx, actor, rows, now)
    return ok({
      saved,
      unchanged,
      refused: refused.map(({ index, why }) => ({ index, from: redirects[index]?.from ?? '', why })),
    })
  })
}
