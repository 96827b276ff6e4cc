import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { mostRead } from '#db/queries/reads/most-read-ids.ts'
import { columnists } from '#db/queries/taxonomy/columnists.ts'
import { type SectionRow, toSection } from '#db/queries/taxonomy/section-row.ts'
import { topicsInSection } from '#db/queries/taxonomy/topics-in-section.ts'
import { sectionPath } from '#domain/urls/paths.ts'
import type { AuthorRef, ListView, SectionView, TeaserView, TopicRef } from '#domain/views.ts'

const MOST_READ = 5
const TOPICS = 8
const COLUMNISTS = 8

export type SectionFront = {
  section: SectionView
  list: ListView
  mostRead: TeaserView[]
  topics: TopicRef[]
  /** Of a section of opinion only. */
  columnists: AuthorRef[]
}
type Row = SectionRow & { strapline: string; parentId: number | null; leadId: number | null }

/**
 * A section with its parent and sub-sections, and a page of its stories: the pinned one first while it is public there,
 * and on the first page the most read ones, its topics and columnists. Null if the section is unknown, and past the last page.
 */
export function sectionFront(db: Readable, { slug, page }: { slug: string; page: number }): SectionFront | null {
  reading(`address:${sectionPath(slug)}`)
  const row = statement<Row>(
    db,
    `select s.id, s.slug, s.name, s.accent, s.voice, s.strapline, s.parent_id parentId,
       (select l.article_id from section_leads f cross join published p on p.article_id = f.article_id
          cross join listings l on l.list = 'section:' || s.id and l.published_at = p.published_at
            and l.article_id = p.article_id
        where f.section_id = s.id) leadId
     from sections s where s.slug = ?`,
  ).get(slug)
  if (!row) return null
  const list = listPage(db, `section:${row.id}`, page, row.leadId)
  if (!list) return null
  const read = page === 1 ? mostRead(db, { list: `section:${row.id}`, limit: MOST_READ }) : []
  const topics = page === 1 ? topicsInSection(db, { id: row.id, limit: TOPICS }) : []
  const hasColumnists = page === 1 && row.voice === 'opinion'
  return {
    section: withFamily(db, row),
    list,
    mostRead: read,
    topics,
    columnists: hasColumnists ? columnists(db, { id: row.id, limit: COLUMNISTS }) : [],
  }
}

function withFamily(db: Readable, row: Row): SectionView {
  // This tag covers every section: this one's own facts and a new sub-section alike.
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
