import { and, count, gt, not, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, preparedBy } from '#db/engine/prepared.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { linkedFrom } from '#db/queries/links/outgoing-links.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { hasStories } from '#db/queries/taxonomy/has-stories.ts'
import { listings, published } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { Orphan, OrphanKind } from '#domain/article/links/link-views.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/lists/list-size.ts'
import { listsOf } from '#domain/article/tags.ts'
import { articlePath, authorPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

const SIZE = 50
export const ORPHANS = listCursor('orphans', 'string', 'number')
const MOST = SIZE + 1
const { articleId } = published
/** How many stories are examined for a page of orphans. */
const MAX_READ = 200

/**
 * Orphans: stories that no list but the archive shows and that no other story links to, oldest first; and topics,
 * bylines and sources without a public story. 50 at a time; a page of stories may hold fewer, or none, and still have a
 * next one.
 */
export function orphans(db: Readable, input: { kind: OrphanKind; cursor?: string | undefined }): DeskPage<Orphan> {
  const [kind, id] = ORPHANS.placeIn(input.cursor) ?? [input.kind, 0]
  const after = kind === input.kind ? id : 0
  return input.kind === 'stories' ? lonelyStories(db, after) : unused(db, input.kind, after)
}

const TERMS = {
  topics: { list: 'topic', path: topicPath },
  authors: { list: 'author', path: authorPath },
  sources: { list: 'source', path: sourcePath },
} as const

const UNUSED = preparedBy(['topics', 'authors', 'sources'], (kind) => {
  const { list } = TERMS[kind]
  const table = TERM_TABLES[list]
  const fields = { id: table.id, name: table.name, slug: table.slug }
  return prepared({ after: table.id }, (db, { after }) => {
    const isUnused = and(gt(table.id, after), not(hasStories(list)))
    return db.select(fields).from(table).where(isUnused).orderBy(table.id).limit(MOST)
  })
})

function unused(db: Readable, kind: keyof typeof TERMS, after: number): DeskPage<Orphan> {
  const rows = UNUSED[kind].all(db, { after })
  const { items, next } = ORPHANS.toPage(rows, SIZE, ({ id }) => [kind, id])
  return { items: items.map(({ id, name, slug }) => ({ id, name, path: TERMS[kind].path(slug), at: null })), next }
}

const STORY = { id: articleId, ...columns(published, 'headline', 'slug', 'publishedAt') }
const STORIES = prepared({ after: articleId }, (db, { after }) =>
  db.select(STORY).from(published).where(gt(articleId, after)).orderBy(articleId).limit(MAX_READ),
)

const nextOf = (last: { id: number } | undefined) => (last ? ORPHANS.of(['stories', last.id]) : null)

/** Examines stories in the order of creation: the oldest are the ones that lists no longer show. */
function lonelyStories(db: Readable, after: number): DeskPage<Orphan> {
  const rows = STORIES.all(db, { after })
  const items: Orphan[] = []
  for (const { id, headline, slug, publishedAt: at } of rows) {
    if (items.length === SIZE) return { items, next: nextOf(items.at(-1)) }
    if (!isListed(db, id) && linkedFrom(db, { id }).items.length === 0)
      items.push({ id, name: headline, path: articlePath(slug), at })
  }
  return { items, next: rows.length === MAX_READ ? nextOf(rows.at(-1)) : null }
}

const REACHED = LIST_SIZE * MAX_LIST_PAGE

const NEWER = prepared({ list: listings.list, at: listings.publishedAt, id: articleId }, (db, { list, at, id }) => {
  const isNewer = sql`${listings.list} = ${list} and (${listings.publishedAt}, ${listings.articleId}) > (${at}, ${id})`
  const newer = db.select({ id: listings.articleId }).from(listings).where(isNewer).limit(REACHED).as('newer')
  return db.select({ n: count() }).from(newer)
})

/** Whether a list still shows a story on one of its pages; only the archive has older ones. */
function isListed(db: Readable, id: number): boolean {
  const facts = publicFacts(db, id)
  if (!facts) return true
  const place = { at: facts.publishedAt, id }
  return listsOf(facts).some((list) => (NEWER.get(db, { list, ...place })?.n ?? 0) < REACHED)
}
