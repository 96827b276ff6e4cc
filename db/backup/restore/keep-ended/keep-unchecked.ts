import type Database from 'better-sqlite3'
import { rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'
import { UNCHECKED_SINCE } from '#domain/upkeep/kept-by-restore.ts'

/** Since when (ms UTC) an admin is to check what was recalled; null if that is known, or was checked. */
export function uncheckedIn(client: Database.Database): number | null {
  const [row] = rowsOf<{ value: string }>(client, 'settings', ['value'], `where key = '${UNCHECKED_SINCE}'`)
  return row ? Number(row.value) : null
}

/**
 * A check by an admin that is due now stays so. Where no database knows all that came after the backup (`former` is null),
 * one is due from the last change that the backup has. A setting, since an older schema has no table for it.
 */
export function keepUnchecked(
  client: Database.Database,
  former: { unchecked: number | null } | null,
  now: number,
): number | null {
  const [last] = rowsOf<{ at: number }>(client, 'events', ['at'], 'order by id desc limit 1')
  const since = former ? former.unchecked : (uncheckedIn(client) ?? last?.at ?? now)
  client.prepare('delete from settings where key = ?').run(UNCHECKED_SINCE)
  if (since !== null)
    client.prepare('insert into settings (key, value) values (?, ?)').run(UNCHECKED_SINCE, String(since))
  return since
}
