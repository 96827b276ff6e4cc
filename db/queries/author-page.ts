import type { Readable } from '#db/open.ts'
import { AUTHOR_COLUMNS, AUTHORS, type AuthorRow, toAuthor } from '#db/queries/authors-of.ts'
import { listPage } from '#db/queries/list-page.ts'
import { readNames } from '#db/queries/teasers.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import { authorPath } from '#domain/urls/paths.ts'
import type { AuthorLink, AuthorView, ListView } from '#domain/views.ts'

/** A byline with its biography and a page of its stories. Null where it is unknown or past the end. */
export function authorPage(
  db: Readable,
  { slug, page }: { slug: string; page: number },
): { author: AuthorView; list: ListView } | null {
  reading(`address:${authorPath(slug)}`)
  const row = statement<AuthorRow & { bio: string; links: string }>(
    db,
    `select ${AUTHOR_COLUMNS}, a.bio, a.links from ${AUTHORS} where a.slug = ?`,
  ).get(slug)
  if (!row) return null
  const author = toAuthor(row)
  readNames({ authors: [author], source: null })
  const list = listPage(db, `author:${author.id}`, page)
  if (!list) return null
  const counted = statement<{ n: number }>(db, 'select count(*) n from listings where list = ?').get(
    `author:${author.id}`,
  )
  const links = JSON.parse(row.links) as AuthorLink[]
  return { author: { ...author, bio: row.bio, links, storyCount: counted?.n ?? 0 }, list }
}
