import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { AUTHOR_COLUMNS, isPortrait, toAuthor } from '#db/queries/article/authors-of.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { hasStories, storyCount } from '#db/queries/taxonomy/has-stories.ts'
import { authors, media } from '#db/schema/tables.ts'
import { authorPath } from '#domain/urls/paths.ts'
import type { AuthorView, ListView } from '#domain/views.ts'

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
  const stories = storyCount(db, `author:${author.id}`)
  return { author: { ...author, bio: row.bio, links: row.links, storyCount: stories }, list }
}

const BY_SLUG = prepared({ slug: authors.slug }, (db, { slug }) =>
  db
    .select({ ...AUTHOR_COLUMNS, ...columns(authors, 'bio', 'links'), isPublic: hasStories('author') })
    .from(authors)
    .leftJoin(media, isPortrait)
    .where(eq(authors.slug, slug)),
)

/** The byline at this address if a story of it is public, else null: it must not leak who works on a draft. */
export function publicAuthor(db: Readable, slug: string): RowOf<typeof BY_SLUG> | null {
  reading(`address:${authorPath(slug)}`)
  const row = BY_SLUG.get(db, { slug })
  if (!row) return null
  reading(`author:${row.id}`, `list:author:${row.id}`)
  return row.isPublic ? row : null
}
