import { eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { sections } from '#db/schema/tables.ts'
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
  const above = tx.select().from(sections).where(eq(sections.slug, parent)).get()
  if (!above) return refuse('unknown-section', { field: 'parent' })
  if (above.id === id || (id !== null && above.parentId === id)) return refuse('own-parent', { field: 'parent' })
  if (above.parentId !== null) return refuse('too-deep', { field: 'parent' })
  const below = id !== null && tx.select().from(sections).where(eq(sections.parentId, id)).get()
  return below ? refuse('too-deep', { field: 'parent' }) : ok(above.id)
}
