import type { Readable } from '#db/open.ts'
import { listNamed } from '#db/queries/list-named.ts'
import { paperSettings } from '#db/queries/settings.ts'
import { feedOf } from '#domain/urls/feed-of.ts'

const LISTS = { sections: 'section', topics: 'topic', authors: 'author', sources: 'source' } as const

/** Whether the paper gives a feed at this path, whole and from its beginning. */
export function givesFeed(db: Readable, path: string): boolean {
  const feed = feedOf(path)
  if (!feed || !paperSettings(db).feeds[feed.kind]) return false
  const { kind, slug } = feed
  return kind === 'paper' || kind === 'corrections' || listNamed(db, { kind: LISTS[kind], slug }) !== null
}
