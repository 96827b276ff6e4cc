import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { feedPlaces } from '#db/queries/feeds/feed-places.ts'
import { LIST_SIZE } from '#domain/article/list-size.ts'
import { FEED_LENGTH } from '#domain/syndication/feed-channel.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

/** A readers' list with the place of a story in it. */
export type ListFacts = {
  key: string
  /** Its name at the desk: `Section Harbour`. */
  name: string
  path: string
  /** Counted from 1; null if the first page does not list it. */
  place: number | null
  isInFeed: boolean
}

const KINDS: Record<string, { noun: string; table: string; path: (slug: string) => string }> = {
  section: { noun: 'Section', table: 'sections', path: sectionPath },
  topic: { noun: 'Topic', table: 'topics', path: topicPath },
  author: { noun: 'Author', table: 'authors', path: authorPath },
  source: { noun: 'Source', table: 'sources', path: sourcePath },
}

/** The lists of these keys that have a page, with the place of a story in each. The front has facts of its own. */
export function listFacts(db: Readable, articleId: number, keys: readonly string[]): ListFacts[] {
  return keys.flatMap((key) => {
    const [kindName = '', listId = ''] = key.split(':')
    const kind = KINDS[kindName]
    if (!kind) return []
    const row = statement<{ slug: string; name: string }>(db, `select slug, name from ${kind.table} where id = ?`).get(
      Number(listId),
    )
    if (!row) return []
    const place = newestOf(db, key).indexOf(articleId) + 1
    const name = `${kind.noun} ${row.name}`
    return [{ key, name, path: kind.path(row.slug), place: place || null, isInFeed: feedHas(db, key, articleId) }]
  })
}

export const paperFeedHas = (db: Readable, articleId: number): boolean => feedHas(db, 'front', articleId)

const newestOf = (db: Readable, key: string): number[] =>
  statement<{ id: number }>(
    db,
    `select article_id id from listings where list = ? order by published_at desc, article_id desc limit ${LIST_SIZE}`,
  )
    .all(key)
    .map((row) => row.id)

const feedHas = (db: Readable, list: string, articleId: number): boolean =>
  feedPlaces(db, { list, limit: FEED_LENGTH }).ids.includes(articleId)
