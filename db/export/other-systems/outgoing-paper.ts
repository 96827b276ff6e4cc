import { aliasedTable, and, asc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { site } from '#db/queries/settings/site.ts'
import { addresses, authors, published, redirects, sections, topics, withdrawals } from '#db/schema/tables.ts'
import type { OutgoingPaper } from '#domain/export/outgoing.ts'
import { articlePath } from '#domain/urls/paths.ts'

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

const REDIRECTS = prepared({}, (db) => db.select(columns(redirects, 'path', 'target', 'status')).from(redirects))
const FORMER = prepared({}, (db) =>
  db
    .select({ from: addresses.slug, to: published.slug })
    .from(addresses)
    .leftJoin(published, eq(published.articleId, addresses.articleId))
    .leftJoin(withdrawals, eq(withdrawals.articleId, addresses.articleId))
    .where(or(ne(published.slug, addresses.slug), and(isNotNull(withdrawals.articleId), isNull(withdrawals.silent)))),
)

/** Redirects of the list, former addresses of public stories, and withdrawn ones, with 410. */
export function* outgoingRedirects(db: Readable): Generator<OutgoingRedirect> {
  for (const { path, target, status } of REDIRECTS.iterate(db)) yield { from: path, to: target ?? '', status }
  for (const { from, to } of FORMER.iterate(db))
    yield { from: articlePath(from), to: to === null ? '' : articlePath(to), status: to === null ? 410 : 301 }
}
