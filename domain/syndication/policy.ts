import type { SourcePolicy } from '#domain/views.ts'

/** What a policy lets search engines and feeds do with a story. `by-contract` is as the contract with its source says. */
export type Allowed = {
  /** In results: else its page says `noindex`. */
  search: boolean
  /** In Google News, and so in the news sitemap. */
  news: boolean
  sitemap: boolean
  feeds: 'yes' | 'with-source' | 'by-contract'
}

/**
 * The one table of the four policies. Google advises against a canonical at the original for syndicated stories: it
 * stands only on what is not to be found, and only where the contract asks for it.
 */
export const POLICIES: Readonly<Record<SourcePolicy, Allowed>> = {
  own: { search: true, news: true, sitemap: true, feeds: 'yes' },
  'may-rank': { search: true, news: true, sitemap: true, feeds: 'with-source' },
  'not-in-news': { search: true, news: false, sitemap: true, feeds: 'with-source' },
  'no-index': { search: false, news: false, sitemap: false, feeds: 'by-contract' },
}

/** Of a story's effective policy; a story of the house has none and is its own. */
export const allowedBy = (policy: SourcePolicy | null): Allowed => POLICIES[policy ?? 'own']
