import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { WhyKept } from '#db/import/batch/kept-rule.ts'

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
export type OnFront = {
  stories: ReadonlySet<number>
  sections: ReadonlySet<number>
  /** The stories. */ asJson: string
}

const SQL = `select t.key, t.value from (select slots from fronts union all
    select slots from planned_fronts where done_at is null) f, json_tree(f.slots) t where t.type = 'integer'`
const OF_SECTIONS = new Set(['section', 'newestIn'])

/** Reads which stories and sections editors placed on a front. */
export function onFront(db: Readable): OnFront {
  const rows = statement<{ key: string | number | null; value: number }>(db, SQL).all()
  const isSection = ({ key }: { key: string | number | null }) => OF_SECTIONS.has(String(key))
  const stories = new Set(rows.filter((row) => !isSection(row) && row.key !== 'until').map(({ value }) => value))
  return {
    stories,
    asJson: JSON.stringify([...stories]),
    sections: new Set(rows.filter(isSection).map(({ value }) => value)),
  }
}
