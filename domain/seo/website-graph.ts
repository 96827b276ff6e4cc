import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** The site as a whole, on its front. */
export function websiteGraph(site: SiteView, origin: string) {
  const url = absolute(origin, '/')
  const description = site.description || site.tagline
  return graphOf(
    {
      '@type': 'WebSite',
      '@id': `${url}#site`,
      url,
      name: site.name,
      ...(description === '' ? {} : { description }),
      inLanguage: site.language,
      publisher: { '@id': publisherId(origin) },
    },
    publisher(site, origin),
  )
}
