import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'

/** Says where a picture is used, to follow `Used`: `in 2 stories and by 1 byline`; null if nothing uses it. */
export function placesSaid({ stories, others, fronts, pages, authors, sources, isLogo }: MediaUses): string | null {
  const inStories = stories.length + others
  const places = [
    inStories > 0 && t('in {n, plural, one {# story} other {# stories}}', { n: inStories }),
    pages.length > 0 && t('on {n, plural, one {# page} other {# pages}}', { n: pages.length }),
    fronts.length > 0 && t('in {n, plural, one {# slot of a front} other {# slots of fronts}}', { n: fronts.length }),
    authors.length > 0 && t('by {n, plural, one {# byline} other {# bylines}}', { n: authors.length }),
    sources.length > 0 && t('by {n, plural, one {# source} other {# sources}}', { n: sources.length }),
    isLogo && t('as the logo'),
  ]
  return saidList(places) || null
}
