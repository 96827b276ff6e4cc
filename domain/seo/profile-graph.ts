import { wholeHref } from '#domain/document/blocks/href.ts'
import { breadcrumbs } from '#domain/seo/breadcrumbs.ts'
import type { GraphContext } from '#domain/seo/graph-context.ts'
import { pictureObjects } from '#domain/seo/image.ts'
import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute, authorPath } from '#domain/urls/paths.ts'
import type { AuthorView, TeaserView } from '#domain/views.ts'

type Profile = {
  author: AuthorView
  /** Stories by this author that the page lists. */
  stories: readonly Pick<TeaserView, 'section'>[]
}

/** Structured data of a byline's page: the person, and their fields as far as the page shows them. */
export function profileGraph({ author, stories }: Profile, { site, origin, home }: GraphContext) {
  const url = absolute(origin, authorPath(author.slug))
  const fields = [...new Set(stories.flatMap(({ section }) => section?.name ?? []))]
  const person = {
    '@type': 'Person',
    '@id': `${url}#person`,
    name: author.name,
    url,
    ...(author.role === '' ? {} : { jobTitle: author.role }),
    ...(author.bio === '' ? {} : { description: author.bio }),
    ...(author.portrait ? { image: pictureObjects(author.portrait, origin).at(-1) } : {}),
    ...(author.links.length === 0 ? {} : { sameAs: author.links.map((link) => wholeHref(link.url)) }),
    ...(fields.length === 0 ? {} : { knowsAbout: fields }),
    worksFor: { '@id': publisherId(origin) },
  }
  return graphOf(
    { '@type': 'ProfilePage', '@id': url, url, inLanguage: site.language, mainEntity: person },
    breadcrumbs(origin, [
      { name: home, path: '/' },
      { name: author.name, path: authorPath(author.slug) },
    ]),
    publisher(site, origin),
  )
}
