import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { articlePath, authorPath, embedPath, pagePath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

const slugs = (db: Readable, sql: string): string[] =>
  statement<{ slug: string }>(db, sql)
    .all()
    .map(({ slug }) => slug)

/** Every address that has a page of its own, whether or not another page leads there. */
export function publicAddresses(db: Readable): string[] {
  const stories = slugs(db, 'select slug from published order by published_at desc')
  return [
    ...stories.flatMap((slug) => [articlePath(slug), embedPath(slug)]),
    ...slugs(db, 'select slug from sections').map(sectionPath),
    ...slugs(db, 'select slug from public_pages').map(pagePath),
    ...slugs(db, 'select slug from topics').map(topicPath),
    ...slugs(db, 'select slug from authors').map(authorPath),
    ...slugs(db, 'select slug from sources').map(sourcePath),
  ]
}

/** Addresses at which a page once was, and stored redirects, by their keys (`oldAddressKey`). */
export function formerAddresses(db: Readable): string[] {
  const stories = `select a.slug from addresses a left join published p on p.article_id = a.article_id
    where p.slug is null or p.slug <> a.slug`
  const pages = `select a.slug from page_addresses a left join public_pages p on p.page_id = a.page_id
    where p.slug is null or p.slug <> a.slug`
  return [
    ...slugs(db, stories).flatMap((slug) => [articlePath(slug), embedPath(slug)]),
    ...slugs(db, pages).map(pagePath),
    ...slugs(db, 'select path slug from redirects'),
  ]
}

/** True if something that these tags name has changed since the position `seq` in the change log. */
export const haveTagsChanged = (db: Readable, tags: readonly string[], seq: number): boolean =>
  statement(db, 'select 1 from changes where seq > ? and tag in (select value from json_each(?)) limit 1').get(
    seq,
    JSON.stringify(tags),
  ) !== undefined
