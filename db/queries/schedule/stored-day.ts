import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/**
 * The day that the front shows, `YYYY-MM-DD` in the paper's time zone, as the scheduler stored it; null before its
 * first run.
 */
export function storedDay(db: Readable): string | null {
  const row = statement<{ value: string }>(db, `select value from settings where key = 'today'`).get()
  return row ? (JSON.parse(row.value) as string) : null
}
