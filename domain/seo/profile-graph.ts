import { breadcrumbs } from '#domain/seo/breadcrumbs.ts'
import { images } from '#domain/seo/image.ts'
import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute, authorPath } from '#domain/urls/paths.ts'
import type { AuthorView, SiteView } from '#domain/views.ts'

/** A byline's page as structured data. `home` is the word for the front. */
export function profileGraph({
  author,
  site,
  origin,
  home,
}: {
  author: AuthorView
  site: SiteView
  origin: string
  home: string
}) {
  const url = absolute(origin, authorPath(author.slug))
  const person = {
    '@type': 'Person',
    '@id': `${url}#person`,
    name: author.name,
    url,
    ...(author.role === '' ? {} : { jobTitle: author.role }),
    ...(author.bio === '' ? {} : { description: author.bio }),
    ...(author.portrait ? { image: images(author.portrait, origin).at(-1)?.url } : {}),
    ...(author.links.length === 0 ? {} : { sameAs: author.links.map((link) => link.url) }),
    worksFor: { '@id': publisherId(origin) },
  }
  return graphOf(
    { '@type': 'ProfilePage', '@id': url, url, mainEntity: person },
    breadcrumbs(origin, [
      { name: home, path: '/' },
      { name: author.name, path: authorPath(author.slug) },
    ]),
    publisher(site, origin),
  )
}
