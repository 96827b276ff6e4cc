import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared } from '#db/engine/prepared.ts'
import { expiresAt, fullStories, SOURCE_TERMS } from '#db/queries/article/full-story.ts'
import { PUBLIC_COLUMNS } from '#db/queries/article/public-row.ts'
import { TERM_IDS } from '#db/queries/article/story-terms.ts'
import { articles, published, sources } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { wordCount } from '#domain/document/text/word-count.ts'
import type { ArticleView, SourcePolicy } from '#domain/views.ts'

const WORKING_COPY = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({
      ...columns(articles, 'id', 'slug', 'headline', 'shortHeadline', 'standfirst', 'kicker', 'language', 'lead'),
      ...columns(articles, 'live', 'sourceUrl', 'seo', 'genre', 'longRead', 'madeBy'),
      ...TERM_IDS,
      publishedAt: sql`coalesce(${articles.firstPublishedAt}, ${articles.savedAt})`.mapWith(articles.savedAt),
      modifiedAt: sql`coalesce(${published.modifiedAt}, ${articles.savedAt})`.mapWith(articles.savedAt),
      source: PUBLIC_COLUMNS.source,
      sourcePolicy: sql<SourcePolicy | null>`coalesce(${articles.sourcePolicy}, ${sources.policy})`,
      ...SOURCE_TERMS,
      isOld: sql`coalesce(${published.isOld}, 0)`.mapWith(published.isOld),
      expiresAt: expiresAt(articles),
      document: asText(articles.document),
    })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(eq(articles.id, id), isNull(articles.deletedAt))),
)
/**
 * The working copy as an article page would show it, for signed-in people only. It is never cached, so it reads no
 * tags. The caller checks permission with `deskArticle`. A story that was never published is dated by its last save.
 */
export function articlePreview(db: Readable, { id }: { id: number }): ArticleView | null {
  const row = WORKING_COPY.get(db, { id })
  if (!row) return null
  const story = { ...row, wordCount: wordCount(readStoredDocument(row.document).document) }
  return fullStories(db, [story])[0] ?? null
}
