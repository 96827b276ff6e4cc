import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { usesOf } from '#db/queries/taxonomy/uses-of.ts'
import type { MergingPreview } from '#domain/article/desk-views.ts'

const named = (noun: MergedNoun) =>
  `select count(*) n from jobs j join revisions r on r.id = json_extract(j.payload, '$.revisionId')
   where j.done_at is null and exists (select 1 from json_each(r.fields, '$.${noun}Ids') where value = @id)`

type Row = { id: number; slug: string; name: string }

/**
 * Preview of merging one section, topic or byline into another; null if either does not exist, or both are the same.
 */
export function merging(
  db: Readable,
  noun: MergedNoun,
  { id, into }: { id: number; into: string },
): MergingPreview | null {
  const from = statement<Row>(db, `select id, slug, name from ${noun}s where id = ?`).get(id)
  const other = statement<Row>(db, `select id, slug, name from ${noun}s where slug = ?`).get(into)
  if (!from || !other || other.id === id) return null
  const scheduled = statement<{ n: number }>(db, named(noun)).get({ id })?.n ?? 0
  const { out, desk } = usesOf(db, noun, [id])(id)
  return {
    from: { slug: from.slug, name: from.name },
    into: { slug: other.slug, name: other.name },
    out,
    desk,
    scheduled,
  }
}
