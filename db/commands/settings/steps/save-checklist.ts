import type { Tx } from '#db/engine/open.ts'
import { CHECKLIST } from '#db/queries/settings/desk-checklist.ts'
import { settings } from '#db/schema/newsroom-tables.ts'

/** Stores whether the checklist of the first day is hidden. A paper that has none gets it. */
export function saveChecklist(tx: Tx, isHidden: boolean): void {
  const row = { key: CHECKLIST, value: { isHidden } }
  tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row }).run()
}
