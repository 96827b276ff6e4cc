import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { newestOfLists } from '#db/queries/article/newest-of-lists.ts'
import type { LinkSuggestion } from '#domain/article/link-suggestion.ts'
import { articlePath } from '#domain/urls/paths.ts'

const MOST = 6
/** How many of the newest stories of each topic are compared, and how many topics. */
const LOOKED_AT = 40
const MOST_TOPICS = 12

type Row = { id: number; slug: string; headline: string; at: number }

/**
 * Public stories on some topics (slugs), those that share most of them first, then the newest; six at most, without the
 * story `except`.
 */
export function storiesOnTopics(db: Readable, topics: readonly string[], except: number | undefined): LinkSuggestion[] {
  const lists = statement<{ id: number }>(db, 'select id from topics where slug in (select value from json_each(?))')
    .all(JSON.stringify(topics.slice(0, MOST_TOPICS)))
    .map(({ id }) => `topic:${id}`)
  const shared = new Map<number, { count: number; at: number }>()
  for (const { articleId, publishedAt } of newestOfLists(db, lists, LOOKED_AT))
    if (articleId !== except) shared.set(articleId, { count: (shared.get(articleId)?.count ?? 0) + 1, at: publishedAt })
  const ids = [...shared]
    .toSorted(([, a], [, b]) => b.count - a.count || b.at - a.at)
    .slice(0, MOST)
    .map(([id]) => id)
  const rows = statement<Row>(
    db,
    `select p.article_id id, p.slug, p.headline, p.published_at at from published p
     where p.article_id in (select value from json_each(?))`,
  ).all(JSON.stringify(ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const story = { id, status: 'published' as const, isPublic: true, at: row.at }
    return [{ kind: 'story' as const, path: articlePath(row.slug), name: row.headline, story }]
  })
}
