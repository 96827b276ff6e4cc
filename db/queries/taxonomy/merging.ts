import { and, count, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { number, prepared, text } from '#db/engine/prepared.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { termById, termBySlug } from '#db/queries/taxonomy/named-term.ts'
import { usesOf } from '#db/queries/taxonomy/uses-of.ts'
import { jobs, revisions } from '#db/schema/tables.ts'
import type { MergingPreview } from '#domain/article/desk-views.ts'

const SCHEDULED = prepared({ path: text, id: number }, (db, { path, id }) =>
  db
    .select({ n: count() })
    .from(jobs)
    .innerJoin(revisions, sql`${revisions.id} = json_extract(${jobs.payload}, '$.revisionId')`)
    .where(and(isNull(jobs.doneAt), sql`${id} in (select value from json_each(${revisions.fields}, ${path}))`)),
)

/**
 * Preview of merging one section, topic or byline into another; null if either does not exist, or both are the same.
 */
export function merging(
  db: Readable,
  noun: MergedNoun,
  { id, into }: { id: number; into: string },
): MergingPreview | null {
  const from = termById(db, noun, id)
  const other = termBySlug(db, noun, into)
  if (!from || !other || other.id === id) return null
  const scheduled = SCHEDULED.get(db, { path: `$.${noun}Ids`, id })?.n ?? 0
  const { out, desk } = usesOf(db, noun, [id])(id)
  const named = ({ slug, name }: typeof from) => ({ slug, name })
  return { from: named(from), into: named(other), out, desk, scheduled }
}
