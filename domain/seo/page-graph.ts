import { pageTypeOf } from '#domain/paper/page-kind.ts'
import { breadcrumbs } from '#domain/seo/breadcrumbs.ts'
import type { GraphContext } from '#domain/seo/graph-context.ts'
import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute, pagePath } from '#domain/urls/paths.ts'
import type { StandingPageView } from '#domain/views.ts'
import { isoInZone } from '#domain/words/dates.ts'

type About = GraphContext & { page: StandingPageView }

/** Structured data of a standing page, with the paper that it is about. */
export function pageGraph({ page, site, origin, home }: About) {
  const path = pagePath(page.slug)
  const url = absolute(origin, path)
  return graphOf(
    {
      '@type': pageTypeOf(page.kind),
      '@id': url,
      url,
      name: page.title,
      ...(page.standfirst === '' ? {} : { description: page.standfirst }),
      inLanguage: site.language,
      ...(page.publishedAt === null ? {} : { datePublished: isoInZone(page.publishedAt, site.zone) }),
      ...(page.modifiedAt === null ? {} : { dateModified: isoInZone(page.modifiedAt, site.zone) }),
      about: { '@id': publisherId(origin) },
      publisher: { '@id': publisherId(origin) },
    },
    breadcrumbs(origin, [
      { name: home, path: '/' },
      { name: page.title, path },
    ]),
    publisher(site, origin),
  )
}
