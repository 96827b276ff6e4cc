import { articlePath } from '#domain/urls/paths.ts'
import type { SourcePolicy } from '#domain/views.ts'

/** Facts that decide which pages show a public story. */
export type PublicFacts = {
  id: number
  slug: string
  publishedAt: number
  sectionIds: readonly number[]
  /** Ids of the sections above those. */
  parentIds: readonly number[]
  topicIds: readonly number[]
  authorIds: readonly number[]
  sourceId: number | null
  /** Last update or correction, ms UTC: it decides the story's place in feeds and its line in a sitemap. */
  modifiedAt: number
  /** Media id of the lead picture. */
  picture: string | null
  /** Policy where it differs from the source's: it decides whether sitemaps and feeds list the story. */
  sourcePolicy: SourcePolicy | null
}

/** Change tag of a picture. A prefix of its id is enough: a collision only renders a page again for nothing. */
export const mediaTag = (mediaId: string): string => `media:${mediaId.slice(0, 10)}`

/** Change tag of a story's neighbours in the lists that lead on from it; named when another story comes between. */
export const besideTag = (articleId: number): string => `beside:${articleId}`

/** Readers' lists that contain a story. */
export function listsOf(facts: PublicFacts): string[] {
  return [
    'front',
    ...new Set([...facts.sectionIds, ...facts.parentIds].map((id) => `section:${id}`)),
    ...facts.topicIds.map((id) => `topic:${id}`),
    ...facts.authorIds.map((id) => `author:${id}`),
    ...(facts.sourceId === null ? [] : [`source:${facts.sourceId}`]),
  ]
}

/** Change tags of a public story; none for one that is not public. A command names those from before and after. */
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
 * Change tags of a story whose public state changes from `before` to `after` (null: not public). The sitemap of its
 * month, and with it the index, is named only where its line there changes: a minor fix changes none. `lists` is named
 * only where the story's lists change.
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

/** The `day:` tags (UTC) that a time range overlaps, for example a day in the paper's own zone. `to` is exclusive. */
export function dayTags(from: number, to: number): string[] {
  const tags: string[] = []
  // Rounds down, not towards zero: there were newspapers before 1970.
  for (let at = Math.floor(from / 86_400_000) * 86_400_000; at < to; at += 86_400_000) {
    tags.push(`day:${new Date(at).toISOString().slice(0, 10)}`)
  }
  return tags
}
