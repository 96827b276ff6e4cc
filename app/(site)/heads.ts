import { pageHref } from '#components/ui/pagination.tsx'
import { type PageFacts, type PageHead, pageHead } from '#domain/seo/page-head.ts'
import type { SiteView } from '#domain/views.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'
import { env } from '#env.ts'

/** The words in which the site speaks. */
export const speechOf = ({ zone, language }: SiteView): Speech => speechIn(zone, language)

type List = Omit<PageFacts, 'site' | 'origin' | 'feeds'> & { page?: number; hasFeed?: boolean }

/** The head of a list: each page of it is its own canonical, names its feed, and says what it is even without words. */
export function listHead(site: SiteView, { page = 1, hasFeed = false, ...facts }: List): PageHead {
  const { words } = speechOf(site)
  return pageHead({
    ...facts,
    site,
    description: facts.description || words.newestOf(facts.title, site.name),
    origin: env.siteUrl,
    path: pageHref(facts.path, page),
    title: page === 1 ? facts.title : `${facts.title}, ${words.page(page)}`,
    feeds: hasFeed ? [{ path: facts.path, name: facts.title }] : [],
  })
}
