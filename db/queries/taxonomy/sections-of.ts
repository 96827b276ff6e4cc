import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type SectionRow, toSection } from '#db/queries/taxonomy/section-row.ts'
import type { SectionRef } from '#domain/views.ts'

/** Sections by id, in one query. */
export function sectionsOf(db: Readable, ids: Iterable<number>): Map<number, SectionRef> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  const rows = statement<SectionRow>(
    db,
    'select id, slug, name, accent, voice from sections where id in (select value from json_each(?))',
  ).all(JSON.stringify(distinct))
  return new Map(rows.map((row) => [row.id, toSection(row)]))
}
