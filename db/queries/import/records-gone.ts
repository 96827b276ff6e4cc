import { and, eq, gte, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { articles, importRecords, pages } from '#db/schema/tables.ts'

const headline = sql<string>`coalesce(${articles.headline}, ${pages.title}, '')`
const slug = sql<string>`coalesce(${articles.slug}, ${pages.slug}, '')`
const OF_SITE = prepared({ from: importRecords.importId, to: importRecords.importId }, (db, { from, to }) =>
  db
    .select({ ...columns(importRecords, 'importId', 'articleId', 'pageId'), headline, slug })
    .from(importRecords)
    .leftJoin(articles, eq(articles.id, importRecords.articleId))
    .leftJoin(pages, eq(pages.id, importRecords.pageId))
    .where(
      and(
        gte(importRecords.importId, from),
        lt(importRecords.importId, to),
        or(isNull(articles.id), and(isNull(articles.deletedAt), ne(articles.status, 'withdrawn'))),
      ),
    )
    .orderBy(importRecords.importId),
)
/** A story or page whose record a newer export of its site lacks, with the slug that it has here. */
export type GoneRecord = RowOf<typeof OF_SITE>

/** The site of an import id `SYSTEM:HOST:ID`, with the last colon; null for any other id. */
const siteOf = (importId: string): string | null => /^[a-z]+:[^:]+:/.exec(importId)?.[0] ?? null

/**
 * Lists what earlier imports of the same sites brought and this one, with these import ids, lacks. Nothing is deleted
 * for it: people decide. Stories that were withdrawn or deleted here are left out.
 */
export function recordsGone(db: Readable, importIds: ReadonlySet<string>): GoneRecord[] {
  const sites = new Set([...importIds].flatMap((id) => siteOf(id) ?? []))
  return [...sites].flatMap((site) =>
    // `;` follows `:`, so that the range holds every id of the site.
    OF_SITE.all(db, { from: site, to: `${site.slice(0, -1)};` }).filter(({ importId }) => !importIds.has(importId)),
  )
}
