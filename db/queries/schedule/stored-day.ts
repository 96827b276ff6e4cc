import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { settings } from '#db/schema/newsroom-tables.ts'

const TODAY = prepared({}, (db) => db.select({ value: settings.value }).from(settings).where(eq(settings.key, 'today')))

/**
 * The day that the front shows, `YYYY-MM-DD` in the paper's time zone, as the scheduler stored it; null before its
 * first run.
 */
export function storedDay(db: Readable): string | null {
  const row = TODAY.get(db)
  return row ? (row.value as string) : null
}
