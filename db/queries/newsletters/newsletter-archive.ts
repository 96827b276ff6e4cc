import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, notNull, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/lists/list-size.ts'
import type { EditionRef, NewsletterRef, NewsletterView } from '#domain/newsletters/web-copy.ts'
import { editionPath, newsletterPath, NEWSLETTERS_PATH } from '#domain/urls/paths.ts'

/** Editions of a list that sitemaps name: a daily letter of thirteen years. */
const MOST_LISTED = 5_000

const LIST_COLUMNS = {
  ...columns(newsletterLists, 'id', 'slug', 'name', 'description', 'cadence', 'language'),
  isOpen: sql`${isNull(newsletterLists.closedAt)}`.mapWith(Boolean),
}
const BY_SLUG = prepared({ slug: newsletterLists.slug }, (db, { slug }) =>
  db.select(LIST_COLUMNS).from(newsletterLists).where(eq(newsletterLists.slug, slug)),
)
const ALL = prepared({}, (db) => db.select(LIST_COLUMNS).from(newsletterLists).orderBy(newsletterLists.id))
const EDITIONS = prepared({ list: editions.listId, limit: count, offset: count }, (db, { list, limit, offset }) =>
  db
    .select({
      slug: notNull(editions.slug),
      subject: editions.subject,
      preheader: sql<string>`json_extract(${editions.filled}, '$.preheader')`,
      at: notNull(editions.frozenAt),
    })
    .from(editions)
    .where(and(eq(editions.listId, list), isNotNull(editions.slug)))
    .orderBy(desc(editions.frozenAt), desc(editions.id))
    .limit(limit)
    .offset(offset),
)

/** Change tag of the editions of a list; the facts of all lists have the tag `newsletters`. */
export const editionsTag = (listId: number): string => `newsletter:${listId}`

/** A list by its slug, a closed one too; null where there is none. */
export function newsletterNamed(db: Readable, slug: string): NewsletterRef | null {
  reading('newsletters')
  return BY_SLUG.get(db, { slug }) ?? null
}

/** The page of all lists, the archives of these, closed ones too, and their public editions; empty without a list. */
export function newsletterAddresses(db: Readable): string[] {
  reading('newsletters')
  const lists = ALL.all(db)
  const all = lists.flatMap(({ id, slug }) => [
    newsletterPath(slug),
    ...newestEditions(db, id, MOST_LISTED).map((edition) => editionPath(slug, edition.slug)),
  ])
  return lists.length === 0 ? [] : [NEWSLETTERS_PATH, ...all]
}

function newestEditions(db: Readable, list: number, limit: number, offset = 0): EditionRef[] {
  reading(editionsTag(list))
  return EDITIONS.all(db, { list, limit, offset })
}

/** A page of a list's public editions: those whose sending began. Null for an unknown list, and past the last page. */
export function newsletterPage(db: Readable, { slug, page }: { slug: string; page: number }): NewsletterView | null {
  const list = newsletterNamed(db, slug)
  if (!list || page > MAX_LIST_PAGE) return null
  const found = newestEditions(db, list.id, LIST_SIZE + 1, (page - 1) * LIST_SIZE)
  if (found.length === 0 && page > 1) return null
  const hasNext = found.length > LIST_SIZE && page < MAX_LIST_PAGE
  return { list, editions: found.slice(0, LIST_SIZE), page, hasNext }
}
