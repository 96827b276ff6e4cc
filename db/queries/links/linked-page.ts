import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import type { LinkSuggestion } from '#domain/article/link-suggestion.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { Status } from '#domain/workflow/decide.ts'

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
  const address = addressOf(db, bare)
  const at = address.kind === 'moved' && address.to.startsWith('/') ? address.to : bare
  return storyAt(db, actor, at) ?? listAt(db, at) ?? pageAt(db, at)
}

type Row = { id: number; slug: string; headline: string; status: Status; isPublic: number; at: number }

function storyAt(db: Readable, actor: Actor, path: string): LinkSuggestion | null {
  const id = AT_DESK.exec(path)?.[1]
  const slug = STORY.exec(path)?.[1]
  if (id === undefined && slug === undefined) return null
  const [where, value] =
    id === undefined
      ? [
          'a.id = coalesce((select article_id from addresses where slug = @value), (select id from articles where has_changes_not_out = 1 and slug = @value limit 1))',
          slug,
        ]
      : ['a.id = cast(@value as integer)', id]
  const row = statement<Row>(
    db,
    `select a.id, coalesce(p.slug, a.slug) slug, coalesce(p.headline, a.headline) headline, a.status,
       p.article_id is not null isPublic, coalesce(a.first_published_at, a.saved_at) at
     from articles a left join published p on p.article_id = a.id where ${where} and a.status <> 'withdrawn'`,
  ).get({ value })
  if (!row || !mayReadArticle(db, actor, row.id)) return null
  const { isPublic, ...story } = row
  return {
    kind: 'story',
    path: articlePath(story.slug),
    name: story.headline,
    story: { id: story.id, status: story.status, isPublic: isPublic === 1, at: story.at },
  }
}

function listAt(db: Readable, path: string): LinkSuggestion | null {
  const [, table = '', slug] = NAMED.exec(path) ?? []
  const kind = KINDS[table as keyof typeof KINDS] as (typeof KINDS)[keyof typeof KINDS] | undefined
  const noun = kind ?? (ROOT.test(path) ? 'section' : null)
  if (noun === null) return null
  const name = nameOf(db, noun, slug ?? path.slice(1))
  return name === null ? null : { kind: noun, path, name, story: null }
}

const nameOf = (db: Readable, noun: 'section' | 'topic' | 'author', slug: string): string | null =>
  statement<{ name: string }>(db, `select name from ${noun}s where slug = ?`).get(slug)?.name ?? null

function pageAt(db: Readable, path: string): LinkSuggestion | null {
  const slug = ROOT.exec(path)?.[1]
  if (slug === undefined) return null
  const row = statement<{ title: string }>(db, 'select title from public_pages where slug = ?').get(slug)
  return row ? { kind: 'page', path, name: row.title, story: null } : null
}
