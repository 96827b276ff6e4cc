import { aliasedTable, asc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { statement } from '#db/engine/statement.ts'
import { site } from '#db/queries/settings/site.ts'
import { authors, sections, topics } from '#db/schema/tables.ts'
import type { OutgoingPaper } from '#domain/export/outgoing.ts'

const parent = aliasedTable(sections, 'parent')
const SECTIONS = prepared({}, (db) =>
  db
    .select({ ...columns(sections, 'slug', 'name'), description: sections.strapline, parent: parent.slug })
    .from(sections)
    .leftJoin(parent, eq(parent.id, sections.parentId))
    .orderBy(asc(sections.parentId), sections.position, sections.id),
)
const TOPICS = prepared({}, (db) =>
  db
    .select(columns(topics, 'slug', 'name', 'description'))
    .from(topics)
    .orderBy(topics.id),
)
const AUTHORS = prepared({}, (db) =>
  db
    .select(columns(authors, 'id', 'slug', 'name', 'bio'))
    .from(authors)
    .orderBy(authors.id),
)

/** The paper and its names, for the head of an export. */
export function outgoingPaper(db: Readable, origin: string): OutgoingPaper {
  const { name, language, zone } = site(db)
  const names = { sections: SECTIONS.all(db), topics: TOPICS.all(db), authors: AUTHORS.all(db) }
  return { name, origin, language, zone, ...names }
}

/** A redirect: `to` is empty where nothing stands any more (410). */
export type OutgoingRedirect = { from: string; to: string; status: number }

/** Redirects of the list, former addresses of public stories, and withdrawn ones, with 410. */
export const outgoingRedirects = (db: Readable): IterableIterator<OutgoingRedirect> =>
  statement<OutgoingRedirect>(
    db,
    `select path "from", coalesce(target, '') "to", status from redirects
     union all select '/article/' || a.slug, '/article/' || p.slug, 301 from addresses a
       join published p on p.article_id = a.article_id where a.slug <> p.slug
     union all select '/article/' || a.slug, '', 410 from addresses a join withdrawals w on w.article_id = a.article_id`,
  ).iterate()
