import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** The site as a whole, on its front. */
export function websiteGraph(site: SiteView, origin: string) {
  const url = absolute(origin, '/')
  return graphOf(
    {
      '@type': 'WebSite',
      '@id': `${url}#site`,
      url,
      name: site.name,
      ...(site.tagline === '' ? {} : { description: site.tagline }),
      inLanguage: site.language,
      publisher: { '@id': publisherId(origin) },
    },
    publisher(site, origin),
  )
}
