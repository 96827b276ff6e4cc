import type { Metadata } from 'next'
import { readOrigin, readSite } from '#app/(site)/reads.ts'
import { readPaperCard } from '#app/(site)/share-image.ts'
import type { FeedKind } from '#domain/paper/settings.ts'
import type { GraphContext } from '#domain/seo/graph-context.ts'
import { type PageFacts, pageHead } from '#domain/seo/page-metadata.ts'
import { pagedPath } from '#domain/urls/paths.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

/** Returns the interface language and words of the site. */
export function readSpeech(): Speech {
  const site = readSite()
  return speechIn(site, site.language)
}

/** Shared input of the structured data of every page. */
export const readGraphContext = (): GraphContext => ({
  site: readSite(),
  origin: readOrigin(),
  home: readSpeech().words.home,
})

type List = Omit<PageFacts, 'site' | 'origin' | 'feeds' | 'image'> &
  Partial<Pick<PageFacts, 'image'>> & { page?: number; feed?: FeedKind }

/**
 * Builds the metadata of a list: each page is its own canonical, names the feed of the list and has a description even
 * if nobody wrote one. Falls back to the paper's share card.
 */
export function listHead({ page = 1, feed, ...facts }: List): Metadata {
  const { words } = readSpeech()
  const site = readSite()
  return pageHead({
    image: readPaperCard(),
    ...facts,
    site,
    description: facts.description || words.newestOf(facts.title, site.name),
    origin: readOrigin(),
    path: pagedPath(facts.path, page),
    title: page === 1 ? facts.title : `${facts.title}, ${words.page(page)}`,
    feeds: feed ? [{ path: facts.path, name: facts.title, kind: feed }] : [],
  })
}
