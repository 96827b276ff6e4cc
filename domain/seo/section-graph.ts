import { breadcrumbs } from '#domain/seo/breadcrumbs.ts'
import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute, sectionPath } from '#domain/urls/paths.ts'
import type { SectionView, SiteView } from '#domain/views.ts'

type About = { section: SectionView; site: SiteView; origin: string; home: string }

/** A section's page as structured data, with the way to it. `home` is the word for the front. */
export function sectionGraph({ section, site, origin, home }: About) {
  const { name, slug, strapline, parent } = section
  const url = absolute(origin, sectionPath(slug))
  return graphOf(
    {
      '@type': 'CollectionPage',
      '@id': url,
      url,
      name,
      ...(strapline === '' ? {} : { description: strapline }),
      inLanguage: site.language,
      publisher: { '@id': publisherId(origin) },
    },
    breadcrumbs(origin, [
      { name: home, path: '/' },
      ...(parent ? [{ name: parent.name, path: sectionPath(parent.slug) }] : []),
      { name, path: sectionPath(slug) },
    ]),
    publisher(site, origin),
  )
}
