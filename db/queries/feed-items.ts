import type { Readable } from '#db/open.ts'
import { readArticle } from '#db/queries/article-page.ts'
import { FULL_COLUMNS, type FullRow, fullStories } from '#db/queries/full-story.ts'
import { pick } from '#db/queries/public-row.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'

// What is not to be found stands in feeds only where the contract with its source allows it (domain/syndication/policy.ts).
const TOLD = `cross join published p on p.article_id = l.article_id left join sources s on s.id = p.source_id
  where l.list = @key and (coalesce(p.source_policy, s.policy) is not 'no-index' or s.in_feeds = 1)`

// Two index ranges: what came out last, and what was updated or corrected last.
const PLACED = `
  select * from (select l.article_id id, coalesce(l.modified_at, l.published_at) at from listings l ${TOLD}
    order by l.published_at desc, l.article_id desc limit @limit)
  union all select * from (select l.article_id id, l.modified_at at from listings l ${TOLD}
    and l.modified_at is not null order by l.modified_at desc, l.article_id desc limit @limit)`

/**
 * The stories of a list as feeds tell them, whole, those first that came out or were updated or corrected last: a minor
 * fix moves none; without those that their policy keeps out. `list` is a list key; null is the whole paper.
 */
export function feedItems(db: Readable, { list, limit }: { list: string | null; limit: number }): FeedItem[] {
  const key = list ?? 'front'
  reading(`list:${key}`, 'policies')
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
  for (const row of rows) {
    const story = byId.get(row.id)
    if (story) readArticle(story, row)
  }
  return pick(byId, ids).map(toItem)
}

function toItem(story: ArticleView): FeedItem {
  const { id, slug, headline, standfirst, document, picture, pictures, sections, topics, source } = story
  const { publishedAt, modifiedAt, corrections, language, sourceUrl, sourceFeed } = story
  const authors = story.authors.map((author) => ({ slug: author.slug, name: author.name }))
  const told = { headline, standfirst, document, picture, pictures, corrections, language }
  const from = { source, sourceUrl, sourceFeed }
  return { id, path: articlePath(slug), ...told, authors, sections, topics, ...from, publishedAt, modifiedAt }
}
