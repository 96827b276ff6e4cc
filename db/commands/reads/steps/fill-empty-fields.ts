import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'

/** Columns that the target of a merge takes over if its own are empty, with the SQL of the empty value. */
const FILLED: Record<MergedNoun, Record<string, string>> = {
  section: { strapline: "''" },
  topic: { description: "''", follow_up_note: "''", follow_up_at: 'null' },
  author: { role: "''", bio: "''", links: "'[]'", portrait: 'null', person_id: 'null' },
}

export function fillEmptyFields(tx: Tx, noun: MergedNoun, from: number, into: number): void {
  const sets = Object.entries(FILLED[noun]).map(
    ([column, empty]) =>
      `${column} = case when ${column} is ${empty} then (select ${column} from ${noun}s where id = @from) else ${column} end`,
  )
  statement(tx, `update ${noun}s set ${sets.join(', ')} where id = @into`).run({ from, into })
}
