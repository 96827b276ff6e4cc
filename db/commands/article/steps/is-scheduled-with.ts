import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { jobs, merged, revisions } from '#db/schema/tables.ts'

/**
 * True if a scheduled revision names this section, topic, byline or source. The working copy may no longer name it; the
 * scheduled revision does, and could not be published without it.
 */
export function isScheduledWith(tx: Tx, noun: MergedNoun | 'source', id: number): boolean {
  const ids = noun === 'source' ? '$.sourceId' : `$.${noun}Ids`
  // The row's own id, or that of something that was merged into it.
  const former = sql`select id from ${merged} where noun = ${noun} and into_id = ${id}`
  const named = sql`select 1 from json_each(${revisions.fields}, ${ids}) where value = ${id} or value in (${former})`
  const isIts = eq(revisions.id, sql`json_extract(${jobs.payload}, '$.revisionId')`)
  const rows = tx.select({ id: jobs.id }).from(jobs).innerJoin(revisions, isIts)
  const isNamed = and(isNull(jobs.doneAt), sql`exists (${named})`)
  return rows.where(isNamed).limit(1).get() !== undefined
}
