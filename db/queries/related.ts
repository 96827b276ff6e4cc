import type { Readable } from '#db/open.ts'
import { type ListEntry, newestOfLists } from '#db/queries/newest-of-lists.ts'
import { teasersOfIds } from '#db/queries/teasers.ts'
import { reading } from '#db/reading.ts'
import type { ArticleView, TeaserView } from '#domain/views.ts'

type Input = { article: Pick<ArticleView, 'id' | 'topics' | 'sections'>; limit: number }

/** Stories that share a topic with this one, newest first, then the newest of its primary section. */
export function related(db: Readable, { article, limit }: Input): TeaserView[] {
  const topics = article.topics.map((topic) => `topic:${topic.id}`)
  const section = article.sections[0] && `section:${article.sections[0].id}`
  const entries = newestOfLists(db, section ? [...topics, section] : topics, limit + 1)

  const ids = new Set<number>()
  const take = (found: ListEntry[]) => {
    for (const { articleId } of found) if (articleId !== article.id && ids.size < limit) ids.add(articleId)
  }
  reading(...topics.map((list) => `list:${list}`))
  take(merged(entries.filter((entry) => entry.list !== section)))
  if (section && ids.size < limit) {
    // Only now does the page hang on the section's list: else each of its stories would make this page anew.
    reading(`list:${section}`)
    take(entries.filter((entry) => entry.list === section))
  }
  // What changes of such a story in public changes the list that it was found in.
  return teasersOfIds(db, [...ids])
}

const merged = (entries: ListEntry[]): ListEntry[] =>
  entries.toSorted((a, b) => b.publishedAt - a.publishedAt || b.articleId - a.articleId)
