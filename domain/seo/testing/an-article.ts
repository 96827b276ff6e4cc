import { aSite } from '#domain/paper/testing/a-site.ts'
import type { ArticleView, SectionRef } from '#domain/views.ts'

export const origin = 'https://halyard.example'
export const world: SectionRef = { id: 1, slug: 'world', name: 'World', accent: 'world', voice: 'news' }
export const opinion: SectionRef = { id: 2, slug: 'opinion', name: 'Opinion', accent: 'opinion', voice: 'opinion' }
export const site = aSite({ name: 'The Halyard', zone: 'Europe/Oslo', sections: [world, opinion] })
export const publishedAt = Date.UTC(2026, 10, 24, 8, 5)

/** Share picture of a story without a picture. */
export const card = { url: `${origin}/cards/story-7.png`, width: 1_200, height: 630, alt: 'The strait opens' }

/** Builds a story as its page has it; `over` overrides some of its fields. */
export const anArticle = (over: Partial<ArticleView> = {}): ArticleView => ({
  id: 7,
  slug: 'the-strait',
  headline: 'The strait opens',
  shortHeadline: '',
  standfirst: 'Eleven ships sail.',
  kicker: '',
  language: 'en',
  sections: [world, { ...world, id: 3, slug: 'trade', name: 'Trade' }],
  topics: [{ id: 1, slug: 'grain', name: 'Grain' }],
  authors: [
    { id: 1, slug: 'ada', name: 'Ada', role: 'Reporter', portrait: null },
    { id: 2, slug: 'bo', name: 'Bo', role: '', portrait: null },
  ],
  source: null,
  sourceUrl: null,
  sourceFeed: null,
  sourceUsage: '',
  canonicalUrl: null,
  sourcePolicy: null,
  picture: null,
  pictures: {},
  liveStories: [],
  document: { version: 1, blocks: [] },
  wordCount: 420,
  publishedAt,
  modifiedAt: publishedAt,
  live: null,
  corrections: [],
  seo: {},
  isOld: false,
  genre: null,
  longRead: null,
  madeBy: null,
  expiresAt: null,
  ...over,
})
