import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { AUTHOR_COLUMNS, AUTHORS, type AuthorRow, toAuthor } from '#db/queries/article/authors-of.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { authorPath } from '#domain/urls/paths.ts'
import type { AuthorLink, AuthorView, ListView } from '#domain/views.ts'

/** A byline with its biography and a page of its stories; null if no story of it is public, and past the last page. */
export function authorPage(
  db: Readable,
  { slug, page }: { slug: string; page: number },
): { author: AuthorView; list: ListView } | null {
  const row = publicAuthor(db, slug)
  if (!row) return null
  const author = toAuthor(row)
  const list = listPage(db, `author:${author.id}`, page)
  if (!list) return null
  const counted = statement<{ n: number }>(db, 'select count(*) n from listings where list = ?').get(
    `author:${author.id}`,
  )
  const links = JSON.parse(row.links) as AuthorLink[]
  return { author: { ...author, bio: row.bio, links, storyCount: counted?.n ?? 0 }, list }
}

type Row = AuthorRow & { bio: string; links: string; isOut: number }
const PUBLIC = `select ${AUTHOR_COLUMNS}, a.bio, a.links,
    exists (select 1 from listings l where l.list = 'author:' || a.id) isOut
  from ${AUTHORS} where a.slug = ?`

/** The byline at this address if a story of it is public, else null: it must not leak who works on a draft. */
export function publicAuthor(db: Readable, slug: string): Row | null {
  reading(`address:${authorPath(slug)}`)
  const row = statement<Row>(db, PUBLIC).get(slug)
  if (!row) return null
  reading(`author:${row.id}`, `list:author:${row.id}`)
  return row.isOut ? row : null
}
