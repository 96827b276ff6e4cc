import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { FULL_COLUMNS, type FullRow, fullStories } from '#db/queries/article/full-story.ts'
import { readNames } from '#db/queries/article/teasers.ts'
import { addresses, published, revisions, sources } from '#db/schema/tables.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { mediaIdsOf } from '#domain/document/blocks/walk.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'

const BY_SLUG = prepared({ slug: addresses.slug }, (db, { slug }) =>
  db
    .select(FULL_COLUMNS)
    .from(addresses)
    .innerJoin(published, and(eq(published.articleId, addresses.articleId), eq(published.slug, addresses.slug)))
    .innerJoin(revisions, eq(revisions.id, published.revisionId))
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(eq(addresses.slug, slug)),
)

/** The full public story at its present address; null if no public story has this address. */
export function articlePage(db: Readable, { slug }: { slug: string }): ArticleView | null {
  reading(`address:${articlePath(slug)}`)
  const row = BY_SLUG.get(db, { slug })
  const article = row && fullStories(db, [row])[0]
  if (!article) return null
  readArticle(article, row)
  return article
}

/** Reads the tags of everything that a full story shows, from the row that it was made of. */
export function readArticle(article: ArticleView, { lead }: Pick<FullRow, 'lead'>): void {
  reading(`article:${article.id}`)
  readNames(article)
  for (const section of article.sections) reading(`section:${section.id}`)
  for (const topic of article.topics) reading(`topic:${topic.id}`)
  // Reads the tag of every picture that is named, found or not: a missing one may be uploaded or restored.
  for (const mediaId of mediaIdsOf(article.document)) reading(mediaTag(mediaId))
  if (lead) reading(mediaTag(lead.mediaId))
}
