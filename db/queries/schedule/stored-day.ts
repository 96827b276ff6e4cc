import type { Readable } from '#db/engine/open.ts'
import { storedSetting } from '#db/queries/settings/stored-setting.ts'

/**
 * The day that the front shows, `YYYY-MM-DD` in the paper's time zone, as the scheduler stored it; null before its
 * first run.
 */
export const storedDay = (db: Readable): string | null => (storedSetting(db, 'today') as string | undefined) ?? null
