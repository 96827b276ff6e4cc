import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { number, prepared, preparedBy, text } from '#db/engine/prepared.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { termBySlug } from '#db/queries/taxonomy/named-term.ts'
import { STORY_NOUNS } from '#db/queries/taxonomy/story-terms.ts'
import { usesOf } from '#db/queries/taxonomy/uses-of.ts'
import { jobs, revisions } from '#db/schema/newsroom-tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import type { MergingPreview } from '#domain/article/desk-views.ts'

const BY_ID = preparedBy(STORY_NOUNS, (noun) => {
  const table = TERM_TABLES[noun]
  return prepared({ id: table.id }, (db, { id }) =>
    db.select({ slug: table.slug, name: table.name }).from(table).where(eq(table.id, id)),
  )
})
const SCHEDULED = prepared({ path: text, id: number }, (db, { path, id }) =>
  db
    .select({ n: count() })
    .from(jobs)
    .innerJoin(revisions, sql`${revisions.id} = json_extract(${jobs.payload}, '$.revisionId')`)
    .where(
      and(isNull(jobs.doneAt), sql`exists (select 1 from json_each(${revisions.fields}, ${path}) where value = ${id})`),
    ),
)

/**
 * Preview of merging one section, topic or byline into another; null if either does not exist, or both are the same.
 */
export function merging(
  db: Readable,
  noun: MergedNoun,
  { id, into }: { id: number; into: string },
): MergingPreview | null {
  const from = BY_ID[noun].get(db, { id })
  const other = termBySlug(db, noun, into)
  if (!from || !other || other.id === id) return null
  const scheduled = SCHEDULED.get(db, { path: `$.${noun}Ids`, id })?.n ?? 0
  const { out, desk } = usesOf(db, noun, [id])(id)
  return { from, into: { slug: other.slug, name: other.name }, out, desk, scheduled }
}
