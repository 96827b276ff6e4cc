import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { hasStories } from '#db/queries/taxonomy/has-stories.ts'
import { topics } from '#db/schema/tables.ts'
import { topicPath } from '#domain/urls/paths.ts'
import type { ListView, TopicView } from '#domain/views.ts'

const BY_SLUG = prepared({ slug: topics.slug }, (db, { slug }) =>
  db
    .select({ ...columns(topics, 'id', 'slug', 'name', 'description'), isPublic: hasStories('topic') })
    .from(topics)
    .where(eq(topics.slug, slug)),
)

/** A topic and a page of its stories; null if none of them is public, and past the last page. */
export function topicPage(
  db: Readable,
  { slug, page }: { slug: string; page: number },
): { topic: TopicView; list: ListView } | null {
  const topic = publicTopic(db, slug)
  if (!topic) return null
  const list = listPage(db, `topic:${topic.id}`, page)
  return list && { topic, list }
}

/** The topic at this address if a story of it is public, else null: it must not leak the subject of a draft. */
export function publicTopic(db: Readable, slug: string): TopicView | null {
  reading(`address:${topicPath(slug)}`)
  const row = BY_SLUG.get(db, { slug })
  if (!row) return null
  reading(`topic:${row.id}`, `list:topic:${row.id}`)
  const { isPublic, ...topic } = row
  return isPublic ? topic : null
}
