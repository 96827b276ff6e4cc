import type { Readable } from '#db/engine/open.ts'
import { storedSetting } from '#db/queries/settings/stored-setting.ts'
import { UNCHECKED_SINCE } from '#domain/upkeep/kept-by-restore.ts'

/**
 * The moment (ms UTC) after which, since a restore, nothing at hand knows what was recalled, replaced or asked for; null
 * if that is known, or an admin checked it.
 */
export const uncheckedSince = (db: Readable): number | null =>
  (storedSetting(db, UNCHECKED_SINCE) as number | undefined) ?? null
