import type { Readable } from '#db/open.ts'
import { readArticle } from '#db/queries/article-page.ts'
import { FULL_COLUMNS, type FullRow, fullStories } from '#db/queries/full-story.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'

/** The newest stories of a list as feeds tell them, whole. `list` is a list key; null is the whole paper. */
export function feedItems(db: Readable, { list, limit }: { list: string | null; limit: number }): FeedItem[] {
  const key = list ?? 'front'
  reading(`list:${key}`)
  const rows = statement<FullRow>(
    db,
    `select ${FULL_COLUMNS} from listings l cross join published p on p.article_id = l.article_id
     cross join revisions r on r.id = p.revision_id left join sources s on s.id = p.source_id
     where l.list = ? order by l.published_at desc, l.article_id desc limit ?`,
  ).all(key, limit)
  const stories = fullStories(db, rows)
  for (const story of stories) readArticle(story)
  return stories.map(toItem)
}

function toItem(story: ArticleView): FeedItem {
  const { id, slug, headline, standfirst, document, picture, pictures, sections, topics, source, sourceUrl } = story
  const { publishedAt, modifiedAt, corrections, language } = story
  const authors = story.authors.map((author) => ({ slug: author.slug, name: author.name }))
  const told = { headline, standfirst, document, picture, pictures, corrections, language }
  return { id, path: articlePath(slug), ...told, authors, sections, topics, source, sourceUrl, publishedAt, modifiedAt }
}
