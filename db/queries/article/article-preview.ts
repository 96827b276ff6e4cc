import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { expiresAt, type FullRow, fullStories, SOURCE_TERMS } from '#db/queries/article/full-story.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import { wordCount } from '#domain/document/word-count.ts'
import type { ArticleView } from '#domain/views.ts'

const idsFrom = (table: string, column: string) =>
  `(select json_group_array(${column}) from (select ${column} from ${table} where article_id = a.id order by position))`

const WORKING_COPY = `select a.id, a.slug, a.headline, a.short_headline shortHeadline, a.standfirst, a.kicker, a.language,
    ${idsFrom('article_sections', 'section_id')} sectionIds, ${idsFrom('article_topics', 'topic_id')} topicIds,
    ${idsFrom('article_authors', 'author_id')} authorIds, a.lead, 0 wordCount,
    coalesce(a.first_published_at, a.saved_at) publishedAt, coalesce(p.modified_at, a.saved_at) modifiedAt,
    s.id sourceId, s.slug sourceSlug, s.name sourceName, s.homepage sourceHomepage,
    coalesce(a.source_policy, s.policy) sourcePolicy,
    a.source_url sourceUrl, ${SOURCE_TERMS}, a.seo, coalesce(p.is_old, 0) isOld, a.live,
    a.genre, a.long_read longRead, ${expiresAt('a')}, a.document
  from articles a left join published p on p.article_id = a.id left join sources s on s.id = a.source_id
  where a.id = ? and a.deleted_at is null`

/**
 * The working copy as an article page would show it, for signed-in people only. It is never cached, so it reads no
 * tags. The caller checks permission with `deskArticle`. A story that was never published is dated by its last save.
 */
export function articlePreview(db: Readable, { id }: { id: number }): ArticleView | null {
  const row = statement<FullRow>(db, WORKING_COPY).get(id)
  if (!row) return null
  const words = wordCount(readStoredDocument(row.document).document)
  return fullStories(db, [{ ...row, wordCount: words }])[0] ?? null
}
