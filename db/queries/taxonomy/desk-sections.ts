import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, text } from '#db/engine/prepared.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { isParent, OWN_COLOUR, parent } from '#db/queries/taxonomy/section-row.ts'
import { usesOf } from '#db/queries/taxonomy/uses-of.ts'
import { sections } from '#db/schema/tables.ts'
import type { DeskPage, DeskSection } from '#domain/article/desk-views.ts'

const LIKE = prepared({ pattern: text }, (db, { pattern }) =>
  db
    .select({
      ...columns(sections, 'id', 'slug', 'name', 'strapline', 'accent', 'voice'),
      parent: parent.slug,
      position: sections.position,
      ...OWN_COLOUR,
    })
    .from(sections)
    .leftJoin(parent, isParent)
    .where(isLike(sections.name, pattern))
    .orderBy(sections.position, sections.id),
)

/** Every section in the order of the navigation, on one page: a paper has dozens, not thousands. */
export function deskSections(
  db: Readable,
  { q = '', counts = false }: { q?: string | undefined; counts?: boolean | undefined } = {},
): DeskPage<DeskSection> {
  const rows = LIKE.all(db, { pattern: contains(q.trim()) })
  const ids = rows.map(({ id }) => id)
  const uses = counts ? usesOf(db, 'section', ids) : null
  const items = rows.map(({ light, dark, ...section }) => ({
    ...section,
    colour: light !== null && dark !== null ? { light, dark } : null,
    ...(uses && { stories: uses(section.id) }),
  }))
  return { items, next: null }
}
