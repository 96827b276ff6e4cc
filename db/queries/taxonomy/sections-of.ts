import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { sections } from '#db/schema/tables.ts'
import type { SectionRef } from '#domain/views.ts'

/** The columns of a reference to a section. */
export const SECTION_COLUMNS = columns(sections, 'id', 'slug', 'name', 'accent', 'voice')
const OF_IDS = prepared({ ids: listOf(sections.id) }, (db, { ids }) =>
  db.select(SECTION_COLUMNS).from(sections).where(inList(sections.id, ids)),
)
const BY_SLUG = prepared({ slug: sections.slug }, (db, { slug }) =>
  db.select(SECTION_COLUMNS).from(sections).where(eq(sections.slug, slug)),
)

/** The section with this slug. */
export const sectionNamed = (db: Readable, slug: string): SectionRef | undefined => BY_SLUG.get(db, { slug })

/** Sections by id, in one query. */
export function sectionsOf(db: Readable, ids: Iterable<number>): Map<number, SectionRef> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  return new Map(OF_IDS.all(db, { ids: distinct }).map((row) => [row.id, row]))
}
