import { publicFacts } from '#db/commands/article/steps/public-facts.ts'
import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { linkedFrom } from '#db/queries/links/outgoing-links.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { Orphan, OrphanKind } from '#domain/article/link-views.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/list-size.ts'
import { listsOf } from '#domain/article/tags.ts'
import { articlePath, authorPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

const SIZE = 50
/** How many stories are examined for a page of orphans. */
const LOOKED_AT = 200

/**
 * Orphans: stories that no list but the archive shows and that no other story links to, oldest first; and topics,
 * bylines and sources without a public story. 50 at a time; a page of stories may hold fewer, or none, and still have a
 * next one.
 */
export function orphans(db: Readable, input: { kind: OrphanKind; cursor?: string | undefined }): DeskPage<Orphan> {
  const after = /^\d{1,15}$/.test(input.cursor ?? '') ? Number(input.cursor) : 0
  return input.kind === 'stories' ? lonelyStories(db, after) : unused(db, input.kind, after)
}

const TERMS = {
  topics: { list: 'topic', path: topicPath },
  authors: { list: 'author', path: authorPath },
  sources: { list: 'source', path: sourcePath },
} as const

function unused(db: Readable, kind: keyof typeof TERMS, after: number): DeskPage<Orphan> {
  const { list, path } = TERMS[kind]
  const rows = statement<{ id: number; name: string; slug: string }>(
    db,
    `select t.id, t.name, t.slug from ${kind} t where t.id > ?
       and not exists (select 1 from listings l where l.list = '${list}:' || t.id) order by t.id limit ${SIZE + 1}`,
  ).all(after)
  const items = rows.slice(0, SIZE).map(({ id, name, slug }) => ({ id, name, path: path(slug), at: null }))
  return { items, next: rows.length > SIZE ? String(items.at(-1)?.id) : null }
}

/** Examines stories in the order of creation: the oldest are the ones that lists no longer show. */
function lonelyStories(db: Readable, after: number): DeskPage<Orphan> {
  const rows = statement<{ id: number; headline: string; slug: string; at: number }>(
    db,
    `select article_id id, headline, slug, published_at at from published where article_id > ?
     order by article_id limit ${LOOKED_AT}`,
  ).all(after)
  const items: Orphan[] = []
  for (const { id, headline, slug, at } of rows) {
    if (items.length === SIZE) return { items, next: String(items.at(-1)?.id) }
    if (!isListed(db, id) && linkedFrom(db, { id }).items.length === 0)
      items.push({ id, name: headline, path: articlePath(slug), at })
  }
  return { items, next: rows.length === LOOKED_AT ? String(rows.at(-1)?.id) : null }
}

const REACHED = LIST_SIZE * MAX_LIST_PAGE

/** Whether a list still shows a story on one of its pages; only the archive has older ones. */
function isListed(db: Readable, id: number): boolean {
  const facts = publicFacts(db, id)
  if (!facts) return true
  const newer = statement<{ n: number }>(
    db,
    `select count(*) n from (select 1 from listings where list = ? and (published_at, article_id) > (?, ?) limit ${REACHED})`,
  )
  return listsOf(facts).some((list) => (newer.get(list, facts.publishedAt, id)?.n ?? 0) < REACHED)
}
