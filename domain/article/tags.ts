import { articlePath } from '#domain/urls/paths.ts'
import type { SourcePolicy } from '#domain/views.ts'

/** What decides which pages a public story is on. */
export type PublicFacts = {
  id: number
  slug: string
  publishedAt: number
  sectionIds: readonly number[]
  /** The sections above those. */
  parentIds: readonly number[]
  topicIds: readonly number[]
  authorIds: readonly number[]
  sourceId: number | null
  /** When it was last updated or corrected, ms UTC: it decides its place in feeds and its line in a sitemap. */
  modifiedAt: number
  /** The lead's media id. */
  picture: string | null
  /** What it allows where that is not what its source says: it decides whether sitemaps and feeds tell it. */
  sourcePolicy: SourcePolicy | null
}

/** The tag of a picture. A part of its id is enough: another one's with the same part only makes a page anew for nothing. */
export const mediaTag = (mediaId: string): string => `media:${mediaId.slice(0, 10)}`

/** The tag of who stands next to a story in the lists that are read on from it: another came between. */
export const besideTag = (articleId: number): string => `beside:${articleId}`

/** The readers' lists that a story stands in. */
export function listsOf(facts: PublicFacts): string[] {
  return [
    'front',
    ...new Set([...facts.sectionIds, ...facts.parentIds].map((id) => `section:${id}`)),
    ...facts.topicIds.map((id) => `topic:${id}`),
    ...facts.authorIds.map((id) => `author:${id}`),
    ...(facts.sourceId === null ? [] : [`source:${facts.sourceId}`]),
  ]
}

/** The change tags of a public story; none of one that is not public. A command names those before and those after. */
export function tagsOf(facts: PublicFacts | null): string[] {
  if (!facts) return []
  const day = new Date(facts.publishedAt).toISOString().slice(0, 10)
  return [
    `article:${facts.id}`,
    `address:${articlePath(facts.slug)}`,
    ...listsOf(facts).map((list) => `list:${list}`),
    `month:${day.slice(0, 7)}`,
    `day:${day}`,
    'months',
    'lists',
    'news',
    'search',
  ]
}

/**
 * The change tags of a story from how it stood in public to how it stands; null: not at all. The sitemap of its month, and
 * the index with it, is named only where its line there is another: a minor fix is no change. Which lists have stories is
 * another only where it stands in others.
 */
export function tagsOfChange(before: PublicFacts | null, after: PublicFacts | null): string[] {
  const tags = [...tagsOf(before), ...tagsOf(after)]
  if (!before || !after) return tags
  const isSameLine = sitemapLine(before) === sitemapLine(after)
  const isSameLists = listsOf(before).join() === listsOf(after).join()
  return tags.filter((tag) => !(isSameLine && /^months?\b/.test(tag)) && !(isSameLists && tag === 'lists'))
}

const sitemapLine = ({ slug, publishedAt, modifiedAt, sourceId, sourcePolicy, picture }: PublicFacts): string =>
  [slug, publishedAt, modifiedAt, sourceId, sourcePolicy, picture].join()

/** The `day:` tags (UTC) that a range of time overlaps, for example a day in the paper's own zone. `to` is exclusive. */
export function dayTags(from: number, to: number): string[] {
  const tags: string[] = []
  // Down, not towards zero: there were newspapers before 1970.
  for (let at = Math.floor(from / 86_400_000) * 86_400_000; at < to; at += 86_400_000) {
    tags.push(`day:${new Date(at).toISOString().slice(0, 10)}`)
  }
  return tags
}
