import { eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { asText, columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { IMPORT_RECORD } from '#db/import/decide/imported-content.ts'
import { idsOf } from '#db/import/write/article-ids.ts'
import { articles, importRecords, published } from '#db/schema/tables.ts'

const KNOWN = prepared({ importId: importRecords.importId }, (db, { importId }) =>
  db
    .select({
      ...columns(articles, 'id', 'status', 'slug', 'headline', 'standfirst', 'kicker', 'language', 'sourceId'),
      ...columns(articles, 'sourceUrl', 'lead', 'seo', 'live', 'sourcePolicy', 'licenceUntil', 'genre', 'longRead'),
      ...columns(articles, 'shortHeadline', 'madeBy', 'firstPublishedAt', 'deletedAt', 'savedBy'),
      /** When readers' version was last changed; null while it is not public. */
      modifiedAt: published.modifiedAt,
      /** The revision that the last import brought; null if no batch remembers it. */
      importedRevision: importRecords.revisionId,
      /** As stored, so that comparing needs no parsing. */
      document: asText(articles.document),
      ...idsOf(articles.id),
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .leftJoin(importRecords, eq(importRecords.importId, articles.importId))
    .where(eq(articles.importId, importId)),
)
export type KnownStory = RowOf<typeof KNOWN>

/** The working copy of the story with an import's id; null if it was never imported. */
export const knownStory = (tx: Tx, importId: string): KnownStory | null => KNOWN.get(tx, { importId }) ?? null

export type KnownPage = NonNullable<ReturnType<typeof knownPage>>

/** The working copy of the standing page that an import made of a record; null if there is none. */
export function knownPage(tx: Tx, importId: string) {
  const record = IMPORT_RECORD.get(tx, { importId })
  return record?.page ? { ...record.page, document: record.pageDocument } : null
}
