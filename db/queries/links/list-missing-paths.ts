import { asc, desc } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { missingPaths } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { NotFoundView } from '#domain/urls/redirect-views.ts'

const SIZE = 50
export const NOT_FOUND = listCursor('not-found', 'number')

/**
 * Paths that were asked for in vain, the most asked first, 50 at a time; `cursor` is the number of those seen. Those that
 * lead somewhere by now are left out. Refused: `not-allowed`.
 */
export function listMissingPaths(
  db: Readable,
  actor: Actor,
  { cursor }: { cursor?: string | undefined },
): Result<{ items: NotFoundView[]; next: string | null }, 'not-allowed'> {
  if (!can(actor, 'taxonomy.edit')) return refuse('not-allowed')
  const items: NotFoundView[] = []
  const rows = db.select().from(missingPaths).orderBy(desc(missingPaths.count), asc(missingPaths.path)).all()
  const [seen] = NOT_FOUND.placeIn(cursor) ?? [0]
  // A cursor far below zero would count up for hours.
  for (let at = Math.max(0, Math.trunc(seen)); at < rows.length; at++) {
    const row = rows[at]
    if (!row || oldAddress(db, row.path).kind !== 'nothing') continue
    if (items.length === SIZE) return ok({ items, next: NOT_FOUND.of([at]) })
    items.push(row)
  }
  return ok({ items, next: null })
}
