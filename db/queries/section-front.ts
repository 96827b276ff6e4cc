import type { Readable } from '#db/open.ts'
import { listPage } from '#db/queries/list-page.ts'
import { type SectionRow, toSection } from '#db/queries/section-row.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import type { ListView, SectionView } from '#domain/views.ts'

type Row = SectionRow & { strapline: string; parentId: number | null }

/** A section with what is above and below it, and a page of its stories. Null where it is unknown or past the end. */
export function sectionFront(
  db: Readable,
  { slug, page }: { slug: string; page: number },
): { section: SectionView; list: ListView } | null {
  reading(`address:${sectionPath(slug)}`)
  const row = statement<Row>(
    db,
    'select id, slug, name, accent, voice, strapline, parent_id parentId from sections where slug = ?',
  ).get(slug)
  if (!row) return null
  const list = listPage(db, `section:${row.id}`, page)
  return list && { section: withFamily(db, row), list }
}

function withFamily(db: Readable, row: Row): SectionView {
  // Tells of every section, this one's own facts and a new sub-section alike.
  reading('site')
  const family = statement<SectionRow>(
    db,
    'select id, slug, name, accent, voice from sections where id = ? or parent_id = ? order by position, id',
  ).all(row.parentId, row.id)
  const parent = family.find((one) => one.id === row.parentId)
  return {
    ...toSection(row),
    strapline: row.strapline,
    parent: parent ? toSection(parent) : null,
    children: family.filter((one) => one !== parent).map(toSection),
  }
}
