import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type PlaceRefusal = 'unknown-section' | 'too-deep' | 'own-parent'

/**
 * The id of the wanted parent of a section; sections go one level deep. `id` null: a new section. Refused:
 * `unknown-section`, `too-deep`, `own-parent`.
 */
export function parentOf(
  tx: Tx,
  { id, parent }: { id: number | null; parent: string | null },
): Result<number | null, PlaceRefusal> {
  if (parent === null) return ok(null)
  const above = statement<{ id: number; parentId: number | null }>(
    tx,
    'select id, parent_id parentId from sections where slug = ?',
  ).get(parent)
  if (!above) return refuse('unknown-section', { field: 'parent' })
  if (above.id === id || (id !== null && above.parentId === id)) return refuse('own-parent', { field: 'parent' })
  if (above.parentId !== null) return refuse('too-deep', { field: 'parent' })
  const below = id !== null && statement(tx, 'select 1 from sections where parent_id = ? limit 1').get(id)
  return below ? refuse('too-deep', { field: 'parent' }) : ok(above.id)
}
