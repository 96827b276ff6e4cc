import { eq, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { mostRead } from '#db/queries/reads/most-read-ids.ts'
import { columnists } from '#db/queries/taxonomy/columnists.ts'
import { toSection } from '#db/queries/taxonomy/section-row.ts'
import { SECTION_COLUMNS } from '#db/queries/taxonomy/sections-of.ts'
import { topicsInSection } from '#db/queries/taxonomy/topics-in-section.ts'
import { listings, published, sectionLeads, sections } from '#db/schema/tables.ts'
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
/** The story that is pinned to a section, while the section's list has it. */
const LEAD = sql`select ${listings.articleId} from ${sectionLeads}
  cross join ${published} on ${published.articleId} = ${sectionLeads.articleId}
  cross join ${listings} on ${listings.list} = 'section:' || ${sections.id}
    and ${listings.publishedAt} = ${published.publishedAt} and ${listings.articleId} = ${published.articleId}
  where ${sectionLeads.sectionId} = ${sections.id}`
const BY_SLUG = prepared({ slug: sections.slug }, (db, { slug }) =>
  db
    .select({
      ...SECTION_COLUMNS,
      ...columns(sections, 'strapline', 'parentId'),
      leadId: sql<number | null>`(${LEAD})`,
    })
    .from(sections)
    .where(eq(sections.slug, slug)),
)
const FAMILY = prepared({ id: sections.id, parentId: sections.parentId }, (db, { id, parentId }) =>
  db
    .select(SECTION_COLUMNS)
    .from(sections)
    .where(or(eq(sections.id, parentId), eq(sections.parentId, id)))
    .orderBy(sections.position, sections.id),
)

/**
 * A section with its parent and sub-sections, and a page of its stories: the pinned one first while it is public there,
 * and on the first page the most read ones, its topics and columnists. Null if the section is unknown, and past the last page.
 */
export function sectionFront(db: Readable, { slug, page }: { slug: string; page: number }): SectionFront | null {
  reading(`address:${sectionPath(slug)}`)
  const row = BY_SLUG.get(db, { slug })
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

function withFamily(db: Readable, row: RowOf<typeof BY_SLUG>): SectionView {
  // This tag covers every section: this one's own facts and a new sub-section alike.
  reading('site')
  const family = FAMILY.all(db, row)
  const parent = family.find((one) => one.id === row.parentId)
  return {
    ...toSection(row),
    strapline: row.strapline,
    parent: parent ?? null,
    children: family.filter((one) => one !== parent),
  }
}
