import { and, eq, isNull, sql } from 'drizzle-orm'
import { asText, columns } from '#db/engine/columns.ts'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { expiresAt, fullStories, SOURCE_TERMS } from '#db/queries/article/full-story.ts'
import { PUBLIC_COLUMNS } from '#db/queries/article/public-row.ts'
import { articleAuthors, articles, articleSections, articleTopics, published } from '#db/schema/newsroom-tables.ts'
import { sources } from '#db/schema/sources.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { wordCount } from '#domain/document/word-count.ts'
import type { ArticleView, SourcePolicy } from '#domain/views.ts'

const WORKING_COPY = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({
      ...columns(
        articles,
        'id',
        'slug',
        'headline',
        'shortHeadline',
        'standfirst',
        'kicker',
        'language',
        'lead',
        'live',
      ),
      ...columns(articles, 'sourceUrl', 'seo', 'genre', 'longRead'),
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
const OF_STORY = { id: articles.id }
const SECTIONS = prepared(OF_STORY, (db, { id }) =>
  db
    .select({ id: articleSections.sectionId })
    .from(articleSections)
    .where(eq(articleSections.articleId, id))
    .orderBy(articleSections.position),
)
const TOPICS = prepared(OF_STORY, (db, { id }) =>
  db
    .select({ id: articleTopics.topicId })
    .from(articleTopics)
    .where(eq(articleTopics.articleId, id))
    .orderBy(articleTopics.position),
)
const AUTHORS = prepared(OF_STORY, (db, { id }) =>
  db
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, id))
    .orderBy(articleAuthors.position),
)

/**
 * The working copy as an article page would show it, for signed-in people only. It is never cached, so it reads no
 * tags. The caller checks permission with `deskArticle`. A story that was never published is dated by its last save.
 */
export function articlePreview(db: Readable, { id }: { id: number }): ArticleView | null {
  const row = WORKING_COPY.get(db, { id })
  if (!row) return null
  const ids = (query: typeof SECTIONS) => query.all(db, { id }).map((one) => one.id)
  const story = {
    ...row,
    sectionIds: ids(SECTIONS),
    topicIds: ids(TOPICS),
    authorIds: ids(AUTHORS),
    wordCount: wordCount(readStoredDocument(row.document).document),
  }
  return fullStories(db, [story])[0] ?? null
}
