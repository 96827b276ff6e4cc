import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** A story or page whose record a newer export of its site lacks. */
export type GoneRecord = {
  importId: string
  articleId: number | null
  pageId: number | null
  headline: string
  /** Slug of the story or page. */
  slug: string
}

const SQL = `select r.import_id importId, r.article_id articleId, r.page_id pageId,
    coalesce(a.headline, p.title, '') headline, coalesce(a.slug, p.slug, '') slug
  from import_records r left join articles a on a.id = r.article_id left join pages p on p.id = r.page_id
  where r.import_id >= ? and r.import_id < ? and (a.id is null or (a.deleted_at is null and a.status <> 'withdrawn'))
  order by r.import_id`

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
    statement<GoneRecord>(db, SQL)
      .all(site, `${site.slice(0, -1)};`)
      .filter(({ importId }) => !importIds.has(importId)),
  )
}
