import type { TeaserView } from '#domain/views.ts'

/** A story as lists show it: a headline and nothing else; `over` adds to it. */
export const aTeaser = (over: Partial<TeaserView> = {}): TeaserView => ({
  id: 1,
  slug: 'a',
  headline: 'A headline',
  fullHeadline: over.headline ?? 'A headline',
  standfirst: '',
  firstLines: '',
  kicker: '',
  language: 'en',
  section: null,
  authors: [],
  source: null,
  picture: null,
  wordCount: 1,
  publishedAt: Date.UTC(2026, 10, 24, 13, 10),
  modifiedAt: Date.UTC(2026, 10, 24, 13, 10),
  live: null,
  madeBy: null,
  ...over,
})
