import type { Readable } from '#db/open.ts'
import { readArticle } from '#db/queries/article-page.ts'
import { FULL_COLUMNS, type FullRow, fullStories } from '#db/queries/full-story.ts'
import { pick } from '#db/queries/public-row.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'

// Two index ranges: what came out last, and what was updated or corrected last.
const PLACED = `
  select * from (select article_id id, coalesce(modified_at, published_at) at from listings
    where list = @key order by published_at desc, article_id desc limit @limit)
  union all select * from (select article_id id, modified_at at from listings
    where list = @key and modified_at is not null order by modified_at desc, article_id desc limit @limit)`

/**
 * The stories of a list as feeds tell them, whole, those first that came out or were updated or corrected last: a minor
 * fix moves none. `list` is a list key; null is the whole paper.
 */
export function feedItems(db: Readable, { list, limit }: { list: string | null; limit: number }): FeedItem[] {
  const key = list ?? 'front'
  reading(`list:${key}`)
  const placed = new Map(
    statement<{ id: number; at: number }>(db, PLACED)
      .all({ key, limit })
      .map(({ id, at }) => [id, at]),
  )
  const ids = [...placed]
    .toSorted(([a, aAt], [b, bAt]) => bAt - aAt || b - a)
    .slice(0, limit)
    .map(([id]) => id)
  const rows = statement<FullRow>(
    db,
    `select ${FULL_COLUMNS} from published p cross join revisions r on r.id = p.revision_id
     left join sources s on s.id = p.source_id where p.article_id in (select value from json_each(?))`,
  ).all(JSON.stringify(ids))
  const byId = new Map(fullStories(db, rows).map((story) => [story.id, story]))
  const stories = pick(byId, ids)
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
