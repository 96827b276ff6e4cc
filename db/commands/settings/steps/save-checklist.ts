import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { CHECKLIST } from '#db/queries/settings/desk-checklist.ts'

/** Stores whether the checklist of the first day is hidden. A paper that has none gets it. */
export function saveChecklist(tx: Tx, isHidden: boolean): void {
  statement(
    tx,
    `insert into settings (key, value) values (?, json_object('isHidden', json(?)))
     on conflict (key) do update set value = excluded.value`,
  ).run(CHECKLIST, String(isHidden))
}
