import { isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import type { WhyKept } from '#db/import/batch/kept-rule.ts'
import { fronts, plannedFronts } from '#db/schema/tables.ts'

/** State of one transaction of an undo; `now` in ms UTC. */
export type UndoContext = {
  batchId: number
  now: number
  /** Defers deleting search texts to the end of the transaction. */
  searchLater: (save: () => void) => void
  onFront: OnFront
}

export type Undone =
  | { did: 'nothing' }
  | { did: 'removed' | 'restored'; tags: string[] }
  | { did: 'kept'; headline: string; why: WhyKept }

/** Ids that the present front and the planned ones name. */
export type OnFront = { stories: readonly number[]; sections: ReadonlySet<number> }

const NUMBERS = prepared({}, (db) => {
  const planned = db.select({ slots: plannedFronts.slots }).from(plannedFronts).where(isNull(plannedFronts.doneAt))
  const slots = db.select({ slots: fronts.slots }).from(fronts).unionAll(planned).as('slots')
  return db
    .select({ key: sql<string | number | null>`tree.key`, value: sql<number>`tree.value` })
    .from(slots)
    .crossJoin(sql`json_tree(${slots.slots}) tree`)
    .where(sql`tree.type = 'integer'`)
})
const OF_SECTIONS = new Set<unknown>(['section', 'newestIn'])

/** Reads which stories and sections editors placed on a front. */
export function onFront(db: Readable): OnFront {
  const rows = NUMBERS.all(db)
  const stories = rows.filter(({ key }) => !OF_SECTIONS.has(key) && key !== 'until')
  const sections = rows.filter(({ key }) => OF_SECTIONS.has(key))
  const idsOf = (some: typeof rows) => new Set(some.map(({ value }) => value))
  return { stories: [...idsOf(stories)], sections: idsOf(sections) }
}
