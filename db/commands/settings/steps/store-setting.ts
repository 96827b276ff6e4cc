import type { Tx } from '#db/engine/open.ts'
import { settings } from '#db/schema/tables.ts'

/** Stores the value of a key of the settings. */
export function storeSetting(tx: Tx, key: string, value: unknown): void {
  tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } }).run()
}
