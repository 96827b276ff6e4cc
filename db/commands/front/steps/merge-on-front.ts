import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** Keys in slots whose numbers are ids of sections. */
const OF_SECTIONS = new Set(['section', 'newestIn'])

/** Replaces every merged section in slots by the one that it was merged into. */
export const replaceMergedSections = (slots: string, into: ReadonlyMap<number, number>): string =>
  JSON.stringify(
    JSON.parse(slots, (key, value: unknown) =>
      OF_SECTIONS.has(key) && typeof value === 'number' ? (into.get(value) ?? value) : value,
    ),
  )

/**
 * Replaces a merged section on fronts: in bands and rules of the public front, of planned ones and of drafts; and moves its pinned
 * lead if the target has none. True if the public front changed.
 */
export function mergeOnFront(tx: Tx, from: number, into: number): boolean {
  const merged = new Map([[from, into]])
  statement(tx, 'update or ignore section_leads set section_id = ? where section_id = ?').run(into, from)
  const waiting = statement<{ id: number; slots: string }>(
    tx,
    'select id, slots from planned_fronts where done_at is null',
  )
  const plan = statement(tx, 'update planned_fronts set slots = ? where id = ?')
  for (const { id, slots } of waiting.all()) plan.run(replaceMergedSections(slots, merged), id)
  const unpublished = ['front_draft', 'discarded_fronts'] as const
  for (const table of unpublished) {
    const rows = statement<{ id: number; slots: string }>(tx, `select id, slots from ${table} where slots is not null`)
    const save = statement(tx, `update ${table} set slots = ? where id = ?`)
    for (const { id, slots } of rows.all()) save.run(replaceMergedSections(slots, merged), id)
  }
  const row = statement<{ slots: string }>(tx, 'select slots from fronts where id = 1').get()
  if (!row) return false
  const slots = replaceMergedSections(row.slots, merged)
  if (slots === row.slots) return false
  statement(tx, 'update fronts set slots = ? where id = 1').run(slots)
  return true
}
