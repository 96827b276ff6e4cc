import { isDeepStrictEqual } from 'node:util'
import { eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { discardedFronts, frontDraft, fronts, plannedFronts, sectionLeads } from '#db/schema/tables.ts'

/** Keys in slots whose numbers are ids of sections. */
const OF_SECTIONS = new Set(['section', 'newestIn'])

/** Replaces every merged section in slots by the one that it was merged into. */
export const replaceMergedSections = (slots: unknown, into: ReadonlyMap<number, number>): unknown =>
  JSON.parse(JSON.stringify(slots), (key, value: unknown) =>
    OF_SECTIONS.has(key) && typeof value === 'number' ? (into.get(value) ?? value) : value,
  )

/**
 * Replaces a merged section on fronts: in bands and rules of the public front, of planned ones and of drafts; and moves its pinned
 * lead if the target has none. True if the public front changed.
 */
export function mergeOnFront(tx: Tx, from: number, into: number): boolean {
  const merged = new Map([[from, into]])
  const { sectionId } = sectionLeads
  const taken = tx.select({ sectionId }).from(sectionLeads).where(eq(sectionId, into)).get()
  if (!taken) tx.update(sectionLeads).set({ sectionId: into }).where(eq(sectionId, from)).run()
  let isPublicChanged = false
  for (const table of [plannedFronts, frontDraft, discardedFronts, fronts]) {
    const isOpen = table === plannedFronts ? isNull(plannedFronts.doneAt) : isNotNull(table.slots)
    const rows = tx.select({ id: table.id, before: table.slots }).from(table).where(isOpen).all()
    for (const { id, before } of rows) {
      const slots = replaceMergedSections(before, merged)
      if (isDeepStrictEqual(slots, before)) continue
      tx.update(table).set({ slots }).where(eq(table.id, id)).run()
      isPublicChanged ||= table === fronts
    }
  }
  return isPublicChanged
}
