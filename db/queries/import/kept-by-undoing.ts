import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { KeptStories } from '#domain/import/batch/import-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const MOST_NAMED = 20
const EDITED = `from import_changes c join articles a on a.id = cast(c.row_id as integer)
  where c.batch_id = ? and c.kind = 'article' and a.saved_by is not null`

/**
 * Stories that stay if an import is undone, because somebody edited them here since: 20 of them, and their number.
 * Refused: `not-allowed`, `not-found`.
 */
export function keptByUndoing(
  db: Readable,
  actor: Actor,
  id: number,
): Result<KeptStories, 'not-allowed' | 'not-found'> {
  if (!can(actor, 'import.run')) return refuse('not-allowed')
  if (!statement(db, 'select 1 from import_batches where id = ?').get(id)) return refuse('not-found')
  const count = statement<{ n: number }>(db, `select count(*) n ${EDITED}`).get(id)?.n ?? 0
  const stories = statement<KeptStories['stories'][number]>(
    db,
    `select a.id, a.headline ${EDITED} order by a.id limit ${MOST_NAMED}`,
  ).all(id)
  return ok({ stories, count })
}
