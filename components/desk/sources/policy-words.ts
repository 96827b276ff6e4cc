import type { Allowed } from '#domain/syndication/policy.ts'
import type { SourcePolicy } from '#domain/views.ts'

/** Names of the four policies on the desk. */
export const POLICY_NAMES: Readonly<Record<SourcePolicy, string>> = {
  own: 'Our own, or exclusive',
  'may-rank': 'Licensed, may rank',
  'not-in-news': 'Licensed, not in Google News',
  'no-index': 'Licensed, not to be found',
}

export const FEED_WORDS: Readonly<Record<Allowed['feeds'], string>> = {
  yes: 'yes',
  'with-source': 'with source',
  'by-contract': 'by contract',
}
