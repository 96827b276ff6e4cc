import { count, desc } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import { requests } from '#db/schema/tables.ts'
import { type RequestYear, RUNGS } from '#domain/requests/request-views.ts'

const COUNTS = prepared({}, (db) =>
  db
    .select({ ...columns(requests, 'year', 'rung'), count: count() })
    .from(requests)
    .groupBy(requests.year, requests.rung)
    .orderBy(desc(requests.year)),
)

/**
 * Counts of requests and their last decisions by the year in which they came, newest first: numbers alone, which stay when a request is erased.
 * Null while the form is closed.
 */
export function requestCounts(db: Readable): RequestYear[] | null {
  if (!requestRules(db).isOpen) return null
  reading('request-counts')
  const years = Map.groupBy(COUNTS.all(db), ({ year }) => year)
  return [...years].map(([year, rows]) => ({
    year,
    received: rows.reduce((sum, row) => sum + row.count, 0),
    rungs: RUNGS.flatMap((rung) => rows.filter((row) => row.rung === rung).map((row) => ({ rung, count: row.count }))),
  }))
}
