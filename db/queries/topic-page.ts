import type { Readable } from '#db/open.ts'
import { listPage } from '#db/queries/list-page.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import { topicPath } from '#domain/urls/paths.ts'
import type { ListView, TopicView } from '#domain/views.ts'

/** A topic and a page of its stories. Null where it is unknown or past the end. */
export function topicPage(
  db: Readable,
  { slug, page }: { slug: string; page: number },
): { topic: TopicView; list: ListView } | null {
  reading(`address:${topicPath(slug)}`)
  const topic = statement<TopicView>(db, 'select id, slug, name from topics where slug = ?').get(slug)
  if (!topic) return null
  reading(`topic:${topic.id}`)
  const list = listPage(db, `topic:${topic.id}`, page)
  return list && { topic, list }
}
