import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { topicPath } from '#domain/urls/paths.ts'
import type { ListView, TopicView } from '#domain/views.ts'

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
  const topic = statement<TopicView>(db, 'select id, slug, name, description from topics where slug = ?').get(slug)
  if (!topic) return null
  reading(`topic:${topic.id}`, `list:topic:${topic.id}`)
  const used = statement(db, 'select 1 from listings where list = ? limit 1').get(`topic:${topic.id}`)
  return used ? topic : null
}
