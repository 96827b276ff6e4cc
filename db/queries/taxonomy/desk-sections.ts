import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { contains } from '#db/queries/taxonomy/like.ts'
import { usesOf } from '#db/queries/taxonomy/uses-of.ts'
import type { DeskPage, DeskSection } from '#domain/article/desk-views.ts'

type Row = Omit<DeskSection, 'colour' | 'stories'> & { light: string | null; dark: string | null }

/** Every section in the order of the navigation, on one page: a paper has dozens, not thousands. */
export function deskSections(
  db: Readable,
  { q = '', counts = false }: { q?: string | undefined; counts?: boolean | undefined } = {},
): DeskPage<DeskSection> {
  const rows = statement<Row>(
    db,
    `select s.id, s.slug, s.name, s.strapline, s.accent, s.voice, p.slug parent, s.position,
       s.colour_light light, s.colour_dark dark
     from sections s left join sections p on p.id = s.parent_id
     where s.name like ? escape '\\' order by s.position, s.id`,
  ).all(contains(q.trim()))
  const ids = rows.map(({ id }) => id)
  const uses = counts ? usesOf(db, 'section', ids) : null
  const items = rows.map(({ light, dark, ...section }) => ({
    ...section,
    colour: light !== null && dark !== null ? { light, dark } : null,
    ...(uses && { stories: uses(section.id) }),
  }))
  return { items, next: null }
}
