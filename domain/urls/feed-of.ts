import type { FeedKind } from '#domain/paper/settings.ts'

export type FeedOf = { kind: FeedKind /** Of the list; empty where there is one alone of its kind. */; slug: string }

const FEED = /^(?:\/(topics|authors|sources))?(?:\/([a-z0-9]+(?:-[a-z0-9]+)*))?\/feed\.(?:xml|atom|json)$/

/** Which list a path would be the feed of; null where no feed has such a path. Whether there is such a list, it does not say. */
export function feedOf(path: string): FeedOf | null {
  const found = FEED.exec(path)
  if (!found) return null
  const [, kind, slug = ''] = found
  if (kind !== undefined) return slug === '' ? null : { kind: kind as FeedKind, slug }
  if (slug === '') return { kind: 'paper', slug }
  return slug === 'corrections' ? { kind: 'corrections', slug: '' } : { kind: 'sections', slug }
}
