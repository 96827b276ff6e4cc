import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { libraryFile } from '#db/queries/files/list-files.ts'
import { termBySlug } from '#db/queries/taxonomy/named-term.ts'
import { addresses, articles, publicPages, published } from '#db/schema/tables.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import { fileInPath } from '#domain/files/file-kind.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { articlePath } from '#domain/urls/paths.ts'

const STORY = /^\/article\/([^/]+)$/
/** A story's own page at the desk, which colleagues send to each other. */
const AT_DESK = /^\/desk\/articles\/([1-9]\d{0,14})(?:\/[a-z]+)?$/
const NAMED = /^\/(topics|authors|sources)\/([^/]+)$/
const ROOT = /^\/([^/]+)$/
const KINDS = { topics: 'topic', authors: 'author' } as const

/**
 * The page that a path of the paper leads to, with its present path and its name; a former address gives the page that
 * it redirects to. A draft only for those who may read it. Null for anything without a name of its own.
 */
export function linkedPage(db: Readable, actor: Actor, path: string): LinkSuggestion | null {
  const bare = path
    .replace(/[?#].*$/s, '')
    .replace(/(.)\/$/, '$1')
    .toLowerCase()
  const file = fileInPath(bare)
  if (file) return fileAt(db, file.id)
  const address = addressOf(db, bare)
  const at = address.kind === 'moved' && address.to.startsWith('/') ? address.to : bare
  return storyAt(db, actor, at) ?? listAt(db, at) ?? pageAt(db, at)
}

const storyOf = (db: BetterSQLite3Database, id: SQL) =>
  db
    .select({
      id: articles.id,
      slug: sql<string>`coalesce(${published.slug}, ${articles.slug})`,
      headline: sql<string>`coalesce(${published.headline}, ${articles.headline})`,
      status: articles.status,
      isPublic: sql`${published.articleId} is not null`.mapWith(Boolean),
      at: sql<number>`coalesce(${articles.firstPublishedAt}, ${articles.savedAt})`,
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .where(and(eq(articles.id, id), ne(articles.status, 'withdrawn')))
const BY_ID = prepared({ id: articles.id }, (db, { id }) => storyOf(db, id))
const BY_SLUG = prepared({ slug: articles.slug }, (db, { slug }) =>
  storyOf(
    db,
    sql`coalesce((select ${addresses.articleId} from ${addresses} where ${addresses.slug} = ${slug}),
      (select w.id from ${articles} w where w.has_changes_not_out = 1 and w.slug = ${slug} limit 1))`,
  ),
)
const PAGE = prepared({ slug: publicPages.slug }, (db, { slug }) =>
  db.select({ title: publicPages.title }).from(publicPages).where(eq(publicPages.slug, slug)),
)

function storyAt(db: Readable, actor: Actor, path: string): LinkSuggestion | null {
  const id = AT_DESK.exec(path)?.[1]
  const slug = STORY.exec(path)?.[1]
  const ofSlug = slug === undefined ? undefined : BY_SLUG.get(db, { slug })
  const row = id === undefined ? ofSlug : BY_ID.get(db, { id: Number(id) })
  if (!row || !mayReadArticle(db, actor, row.id)) return null
  const { slug: present, headline: name, ...story } = row
  return { kind: 'story', path: articlePath(present), name, story }
}

function fileAt(db: Readable, id: string): LinkSuggestion | null {
  const file = libraryFile(db, { id })
  return file ? { kind: 'file', path: file.path, name: file.name, story: null } : null
}

function listAt(db: Readable, path: string): LinkSuggestion | null {
  const [, table = '', slug] = NAMED.exec(path) ?? []
  const kind = KINDS[table as keyof typeof KINDS] as (typeof KINDS)[keyof typeof KINDS] | undefined
  const noun = kind ?? (ROOT.test(path) ? 'section' : null)
  if (noun === null) return null
  const term = termBySlug(db, noun, slug ?? path.slice(1))
  return term ? { kind: noun, path, name: term.name, story: null } : null
}

function pageAt(db: Readable, path: string): LinkSuggestion | null {
  const slug = ROOT.exec(path)?.[1]
  if (slug === undefined) return null
  const row = PAGE.get(db, { slug })
  return row ? { kind: 'page', path, name: row.title, story: null } : null
}
