import type { SourcePolicy } from '#domain/views.ts'

/** Permissions of a policy for search engines and feeds. `by-contract` depends on the contract with the source. */
export type Allowed = {
  /** Search results; without it, the page says `noindex`. */
  search: boolean
  /** Google News, and therefore the news sitemap. */
  news: boolean
  sitemap: boolean
  feeds: 'yes' | 'with-source' | 'by-contract'
}

/**
 * The only table of the four policies. Google advises against a canonical address at the original for syndicated
 * stories: it is set only for stories that are not indexed, and only where the contract requires it.
 */
export const POLICIES: Readonly<Record<SourcePolicy, Allowed>> = {
  own: { search: true, news: true, sitemap: true, feeds: 'yes' },
  'may-rank': { search: true, news: true, sitemap: true, feeds: 'with-source' },
  'not-in-news': { search: true, news: false, sitemap: true, feeds: 'with-source' },
  'no-index': { search: false, news: false, sitemap: false, feeds: 'by-contract' },
}

/** Permissions of a story by its effective policy; the paper's own stories have none and count as `own`. */
export const allowedBy = (policy: SourcePolicy | null): Allowed => POLICIES[policy ?? 'own']
