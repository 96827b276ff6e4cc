import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { count, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { type ListKind, listNamed } from '#db/queries/feeds/list-named.ts'
import { listings } from '#db/schema/tables.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/lists/list-size.ts'
import { pagedPath } from '#domain/urls/paths.ts'

const KINDS: Record<string, ListKind> = { topics: 'topic', authors: 'author', sources: 'source' }

const ENTRY = prepared({ list: listings.list, offset: count }, (db, { list, offset }) =>
  db.select({ id: listings.articleId }).from(listings).where(eq(listings.list, list)).limit(1).offset(offset),
)

/** Path of page `number` of the list at `path` where that page exists, else of the list itself. */
export function pageOfList(db: Readable, path: string, number: number): string {
  if (number === 1 || number > MAX_LIST_PAGE) return path
  // The front page has no further pages: the list of all stories does.
  const base = path === '/' ? '/latest' : path
  const list = base === '/latest' ? 'front' : listAt(db, base)
  if (list === null) return path
  reading(`list:${list}`)
  const row = ENTRY.get(db, { list, offset: (number - 1) * LIST_SIZE })
  return row ? pagedPath(base, number) : path
}

function listAt(db: Readable, path: string): string | null {
  const [, root = '', slug, ...rest] = path.split('/')
  if (rest.length > 0) return null
  const kind = slug === undefined ? 'section' : KINDS[root]
  return kind ? (listNamed(db, { kind, slug: slug ?? root })?.key ?? null) : null
}
