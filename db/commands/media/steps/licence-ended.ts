import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { sources } from '#db/schema/tables.ts'
import { type Refusal, refuse } from '#domain/result.ts'

const OF_SOURCE = prepared(columns(sources, 'id'), (db, { id }) =>
  db.select({ at: sources.licenceUntil }).from(sources).where(eq(sources.id, id)),
)

type Licensed = { sourceId: number | null; licenceUntil?: number | null | undefined }

/** When (ms UTC) a story's licence ends: its own end, else its source's; null if neither has one. */
export function licenceEnd(db: Readable, { sourceId, licenceUntil }: Licensed): number | null {
  if (licenceUntil != null || sourceId === null) return licenceUntil ?? null
  return OF_SOURCE.get(db, { id: sourceId })?.at ?? null
}

/** Refuses a story whose licence has ended at `at` (ms UTC); null if it may be public. */
export function licenceEnded(db: Readable, story: Licensed, at: number): Refusal<'licence-expired'> | null {
  const until = licenceEnd(db, story)
  if (until === null || until > at) return null
  return refuse('licence-expired', { field: 'licenceUntil', details: { until } })
}
