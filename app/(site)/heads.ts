import type { Metadata } from 'next'
import { readOrigin, readSite } from '#app/(site)/reads.ts'
import { readPaperCard } from '#app/(site)/share-image.ts'
import type { FeedKind } from '#domain/paper/settings.ts'
import type { Around } from '#domain/seo/around.ts'
import { type PageFacts, pageHead } from '#domain/seo/page-head.ts'
import { pagedPath } from '#domain/urls/paths.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

/** The words in which the site speaks. */
export function readSpeech(): Speech {
  const site = readSite()
  return speechIn(site, site.language)
}

/** What the structured data of every page needs beside its own. */
export const readAround = (): Around => ({ site: readSite(), origin: readOrigin(), home: readSpeech().words.home })

type List = Omit<PageFacts, 'site' | 'origin' | 'feeds' | 'image'> &
  Partial<Pick<PageFacts, 'image'>> & { page?: number; feed?: FeedKind }

/**
 * The head of a list: each page of it is its own canonical, names its feed, and says what it is even without words. The
 * paper's card stands for it where it has none of its own.
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
