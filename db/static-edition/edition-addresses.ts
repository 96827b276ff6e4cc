import { desc, eq, isNull, ne, or } from 'drizzle-orm'
import { lastChangeOf } from '#db/engine/change-log.ts'
import type { Readable } from '#db/engine/open.ts'
import { newsletterAddresses } from '#db/queries/newsletters/newsletter-archive.ts'
import { addresses, pageAddresses, publicPages, published, redirects } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { articlePath, authorPath, embedPath, pagePath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

/** Every address that has a page of its own, whether or not another page leads there. */
export function publicAddresses(db: Readable): string[] {
  const stories = db.select({ slug: published.slug }).from(published).orderBy(desc(published.publishedAt)).all()
  const named = (
    table: (typeof TERM_TABLES)[keyof typeof TERM_TABLES] | typeof publicPages,
    path: (slug: string) => string,
  ) =>
    db
      .select({ slug: table.slug })
      .from(table)
      .all()
      .map(({ slug }) => path(slug))
  return [
    ...stories.flatMap(({ slug }) => [articlePath(slug), embedPath(slug)]),
    ...named(TERM_TABLES.section, sectionPath),
    ...named(publicPages, pagePath),
    ...named(TERM_TABLES.topic, topicPath),
    ...named(TERM_TABLES.author, authorPath),
    ...named(TERM_TABLES.source, sourcePath),
    ...newsletterAddresses(db),
  ]
}

/** Addresses at which a page once was, and stored redirects, by their keys (`oldAddressKey`). */
export function formerAddresses(db: Readable): string[] {
  const stories = db
    .select({ slug: addresses.slug })
    .from(addresses)
    .leftJoin(published, eq(published.articleId, addresses.articleId))
    .where(or(isNull(published.slug), ne(published.slug, addresses.slug)))
    .all()
  const pages = db
    .select({ slug: pageAddresses.slug })
    .from(pageAddresses)
    .leftJoin(publicPages, eq(publicPages.pageId, pageAddresses.pageId))
    .where(or(isNull(publicPages.slug), ne(publicPages.slug, pageAddresses.slug)))
    .all()
  return [
    ...stories.flatMap(({ slug }) => [articlePath(slug), embedPath(slug)]),
    ...pages.map(({ slug }) => pagePath(slug)),
    ...db
      .select({ path: redirects.path })
      .from(redirects)
      .all()
      .map(({ path }) => path),
  ]
}

/** True if something that these tags name has changed since the position `seq` in the change log. */
export const haveTagsChanged = (db: Readable, tags: readonly string[], seq: number): boolean =>
  lastChangeOf(db, tags, seq) === 'unknown'
