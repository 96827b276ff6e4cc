import type { Lead } from '#domain/article/fields.ts'
import type { SourcePolicy, SourceRef } from '#domain/views.ts'

/** The narrow public row of a story with its source: `PUBLIC_COLUMNS` of `published p left join sources s`. */
export type PublicRow = {
  id: number
  slug: string
  headline: string
  shortHeadline: string
  standfirst: string
  kicker: string
  language: string
  sectionIds: string
  topicIds: string
  authorIds: string
  lead: string | null
  wordCount: number
  publishedAt: number
  modifiedAt: number
  live: 'open' | 'closed' | null
  sourceId: number | null
  sourceSlug: string
  sourceName: string
  sourceHomepage: string | null
  /** The story's own policy, else its source's. */
  sourcePolicy: SourcePolicy | null
}

export const PUBLIC_COLUMNS = `p.article_id id, p.slug, p.headline, p.short_headline shortHeadline, p.standfirst, p.kicker, p.language,
  p.section_ids sectionIds, p.topic_ids topicIds, p.author_ids authorIds, p.lead, p.word_count wordCount,
  p.published_at publishedAt, p.modified_at modifiedAt, p.live,
  s.id sourceId, s.slug sourceSlug, s.name sourceName, s.homepage sourceHomepage, coalesce(p.source_policy, s.policy) sourcePolicy`

export const idsIn = (json: string): number[] => JSON.parse(json) as number[]

export const leadIn = (json: string | null): Lead | null => (json === null ? null : (JSON.parse(json) as Lead))

export function sourceIn(row: PublicRow): SourceRef | null {
  if (row.sourceId === null) return null
  return { id: row.sourceId, slug: row.sourceSlug, name: row.sourceName, homepage: row.sourceHomepage }
}

/** The values of a map for these keys, in their order, without those that are missing. */
export function pick<K, V>(from: Map<K, V>, keys: K[]): V[] {
  return keys.flatMap((key) => from.get(key) ?? [])
}
