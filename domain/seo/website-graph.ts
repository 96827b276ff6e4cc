import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** The site itself, as what stands on it is a part of it. */
export const websiteInShort = ({ name }: SiteView, origin: string) => ({
  '@type': 'WebSite',
  '@id': `${absolute(origin, '/')}#site`,
  name,
})

/** The site as a whole, on its front. */
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
