import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { newestOfLists } from '#db/queries/article/newest-of-lists.ts'
import { published, topics as allTopics } from '#db/schema/tables.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import { articlePath } from '#domain/urls/paths.ts'

const MOST = 6
/** How many of the newest stories of each topic are compared, and how many topics. */
const MAX_READ = 40
const MOST_TOPICS = 12

const TOPICS = prepared({ slugs: listOf(allTopics.slug) }, (db, { slugs }) =>
  db.select({ id: allTopics.id }).from(allTopics).where(inList(allTopics.slug, slugs)),
)
const OF_IDS = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select({ id: published.articleId, ...columns(published, 'slug', 'headline', 'publishedAt') })
    .from(published)
    .where(inList(published.articleId, ids)),
)

/**
 * Public stories on some topics (slugs), those that share most of them first, then the newest; six at most, without the
 * story `except`.
 */
export function storiesOnTopics(db: Readable, topics: readonly string[], except: number | undefined): LinkSuggestion[] {
  const lists = TOPICS.all(db, { slugs: topics.slice(0, MOST_TOPICS) }).map(({ id }) => `topic:${id}`)
  const shared = new Map<number, { count: number; at: number }>()
  for (const { articleId, publishedAt } of newestOfLists(db, lists, MAX_READ))
    if (articleId !== except) shared.set(articleId, { count: (shared.get(articleId)?.count ?? 0) + 1, at: publishedAt })
  const ids = [...shared]
    .toSorted(([, a], [, b]) => b.count - a.count || b.at - a.at)
    .slice(0, MOST)
    .map(([id]) => id)
  const byId = new Map(OF_IDS.all(db, { ids }).map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const story = { id, status: 'published' as const, isPublic: true, at: row.publishedAt }
    return [{ kind: 'story' as const, path: articlePath(row.slug), name: row.headline, story }]
  })
}
