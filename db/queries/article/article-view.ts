import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { FULL_COLUMNS, type FullRow, fullStories } from '#db/queries/article/full-story.ts'
import { leadIn } from '#db/queries/article/public-row.ts'
import { readNames } from '#db/queries/article/teasers.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { mediaIdsOf } from '#domain/document/walk.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'

/** The full public story at its present address; null if no public story has this address. */
export function articlePage(db: Readable, { slug }: { slug: string }): ArticleView | null {
  reading(`address:${articlePath(slug)}`)
  const row = statement<FullRow>(
    db,
    `select ${FULL_COLUMNS} from addresses a join published p on p.article_id = a.article_id and p.slug = a.slug
     join revisions r on r.id = p.revision_id left join sources s on s.id = p.source_id where a.slug = ?`,
  ).get(slug)
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
  const top = leadIn(lead)
  if (top) reading(mediaTag(top.mediaId))
}
