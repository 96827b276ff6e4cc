import { desc, eq, inArray, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { events, people } from '#db/schema/tables.ts'
import type { LastRestore } from '#domain/upkeep/backups-view.ts'
import { upkeepProblem } from '#domain/upkeep/upkeep-problem.ts'

const WHATS: Record<string, LastRestore['what']> = {
  'backup.restore-requested': 'requested',
  'backup.restored': 'restored',
  'backup.restore-failed': 'failed',
}

const LAST = prepared({}, (db) =>
  db
    .select({
      at: events.at,
      what: events.what,
      by: people.name,
      madeAt: sql<number | null>`json_extract(${events.details}, '$.madeAt')`,
      why: sql<string | null>`json_extract(${events.details}, '$.why')`,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actor))
    .where(inArray(events.what, Object.keys(WHATS)))
    .orderBy(desc(events.id))
    .limit(1),
)

/** The outcome of the last restore that the desk asked for, by the audit log; null if there was none. */
export function lastRestoreOf(db: Readable): LastRestore | null {
  const row = LAST.get(db)
  const what = WHATS[row?.what ?? '']
  return row && what ? { ...row, what, why: row.why === null ? null : upkeepProblem(row.why) } : null
}
