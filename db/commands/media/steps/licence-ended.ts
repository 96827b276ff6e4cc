import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type Refusal, refuse } from '#domain/result.ts'

type Licensed = { sourceId: number | null; licenceUntil?: number | null | undefined }

/** When (ms UTC) a story's licence ends: its own end, else its source's; null if neither has one. */
export function licenceEnd(db: Readable, { sourceId, licenceUntil }: Licensed): number | null {
  if (licenceUntil != null || sourceId === null) return licenceUntil ?? null
  return (
    statement<{ at: number | null }>(db, 'select licence_until at from sources where id = ?').get(sourceId)?.at ?? null
  )
}

/** Refuses a story whose licence has ended at `at` (ms UTC); null if it may be public. */
export function licenceEnded(db: Readable, story: Licensed, at: number): Refusal<'licence-expired'> | null {
  const until = licenceEnd(db, story)
  if (until === null || until > at) return null
  return refuse('licence-expired', { field: 'licenceUntil', details: { until } })
}
