import { and, desc, eq, isNotNull, type SQL } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { count, notNull, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { editionWords, SENT } from '#db/queries/newsletters/edition-words.ts'
import { allLists, LIST_COLUMNS } from '#db/queries/newsletters/newsletter-lists.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/lists/list-size.ts'
import type { NewsletterRef, ArchiveView } from '#domain/newsletters/reader-views.ts'
import { editionPath, newsletterPath, NEWSLETTERS_PATH } from '#domain/urls/paths.ts'

/** Editions of a list that sitemaps name: a daily letter of thirteen years. */
const MOST_LISTED = 5_000

const BY_SLUG = prepared({ slug: newsletterLists.slug }, (db, { slug }) =>
  db.select(LIST_COLUMNS).from(newsletterLists).where(eq(newsletterLists.slug, slug)),
)
const isSent = (list: SQL) => and(eq(editions.listId, list), isNotNull(editions.slug))
const NEWEST = [desc(editions.frozenAt), desc(editions.id)]
const SLUGS = prepared({ list: editions.listId, limit: count }, (db, { list, limit }) =>
  db
    .select({ slug: notNull(editions.slug) })
    .from(editions)
    .where(isSent(list))
    .orderBy(...NEWEST)
    .limit(limit),
)
const EDITIONS = prepared({ list: editions.listId, limit: count, offset: count }, (db, { list, limit, offset }) =>
  db
    .select({ ...SENT, slug: notNull(editions.slug) })
    .from(editions)
    .where(isSent(list))
    .orderBy(...NEWEST)
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
  const lists = allLists(db)
  const all = lists.flatMap(({ id: list, slug }) => {
    reading(editionsTag(list))
    const sent = SLUGS.all(db, { list, limit: MOST_LISTED })
    return [newsletterPath(slug), ...sent.map((edition) => editionPath(slug, edition.slug))]
  })
  return lists.length === 0 ? [] : [NEWSLETTERS_PATH, ...all]
}

/** A page of a list's public editions: those whose sending began. Null for an unknown list, and past the last page. */
export function newsletterPage(db: Readable, { slug, page }: { slug: string; page: number }): ArchiveView | null {
  const list = newsletterNamed(db, slug)
  if (!list || page > MAX_LIST_PAGE) return null
  reading(editionsTag(list.id))
  const found = EDITIONS.all(db, { list: list.id, limit: LIST_SIZE + 1, offset: (page - 1) * LIST_SIZE })
  if (found.length === 0 && page > 1) return null
  const hasNext = found.length > LIST_SIZE && page < MAX_LIST_PAGE
  const shown = found.slice(0, LIST_SIZE).map((one) => ({ slug: one.slug, at: one.at, ...editionWords(db, one, list) }))
  return { list, editions: shown, page, hasNext }
}
