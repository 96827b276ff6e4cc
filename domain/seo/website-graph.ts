import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** Short form of the site, which pages name as their parent. */
export const websiteInShort = ({ name }: SiteView, origin: string) => ({
  '@type': 'WebSite',
  '@id': `${absolute(origin, '/')}#site`,
  name,
})

/** Structured data of the whole site, for its front. */
export function websiteGraph(site: SiteView, origin: string) {
  const url = absolute(origin, '/')
  const description = site.description || site.tagline
  return graphOf(
    {
      ...websiteInShort(site, origin),
      url,
      ...(description === '' ? {} : { description }),
      inLanguage: site.language,
      publisher: { '@id': publisherId(origin) },
    },
    publisher(site, origin),
  )
}
