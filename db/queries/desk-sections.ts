import type { Readable } from '#db/open.ts'
import { contains } from '#db/queries/like.ts'
import { statement } from '#db/statement.ts'
import type { DeskPage, DeskSection } from '#domain/article/desk-views.ts'

/** Every section in the order of the navigation, on one page: a paper has dozens, not thousands. */
export function deskSections(db: Readable, { q = '' }: { q?: string | undefined } = {}): DeskPage<DeskSection> {
  const items = statement<DeskSection>(
    db,
    `select s.id, s.slug, s.name, s.strapline, s.accent, s.voice, p.slug parent, s.position
     from sections s left join sections p on p.id = s.parent_id
     where s.name like ? escape '\\' order by s.position, s.id`,
  ).all(contains(q.trim()))
  return { items, next: null }
}
