import { breadcrumbs } from '#domain/seo/breadcrumbs.ts'
import type { GraphContext } from '#domain/seo/graph-context.ts'
import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute, articlePath } from '#domain/urls/paths.ts'
import { isoInZone } from '#domain/words/dates.ts'

type Listed = { slug: string; fullHeadline: string }

type List = {
  /** Address of the page, page number included. */
  path: string
  name: string
  description?: string
  /** Breadcrumbs between the front and this page. */
  way?: { name: string; path: string }[]
  /** Subject of the whole list. */
  about?: object
  /** Stories in their order. */
  stories?: readonly Listed[]
  /** Language of the list, where it is not that of the paper. */
  language?: string
  /** Of an edition by mail: when it went out (ms UTC), and the list that it is of. */
  publishedAt?: number
  partOf?: { name: string; path: string }
  /** Editions of a newsletter. */
  issues?: readonly { path: string; subject: string }[]
  /** Type of the page: `SearchResultsPage` where search engines are asked not to index it. */
  type?: 'CollectionPage' | 'SearchResultsPage'
}

/** Structured data of a page that lists stories: its type, its breadcrumbs and its stories. */
export function listGraph(list: List, { site, origin, home }: GraphContext) {
  const { path, name, description = '', way = [], about, stories = [], issues = [], type = 'CollectionPage' } = list
  const { language = site.language, publishedAt, partOf } = list
  const url = absolute(origin, path)
  const items = [
    ...stories.map((story) => ({ name: story.fullHeadline, path: articlePath(story.slug) })),
    ...issues.map(({ path: ofIssue, subject }) => ({ name: subject, path: ofIssue })),
  ]
  return graphOf(
    {
      '@type': type,
      '@id': url,
      url,
      name,
      ...(description === '' ? {} : { description }),
      inLanguage: language,
      ...(about ? { about } : {}),
      ...(publishedAt === undefined ? {} : { datePublished: isoInZone(publishedAt, site.zone) }),
      ...(partOf ? { isPartOf: { '@type': 'Periodical', name: partOf.name, url: absolute(origin, partOf.path) } } : {}),
      publisher: { '@id': publisherId(origin) },
      ...(items.length === 0 ? {} : { mainEntity: itemList(items, origin) }),
    },
    breadcrumbs(origin, [{ name: home, path: '/' }, ...way, { name, path }]),
    publisher(site, origin),
  )
}

const itemList = (items: readonly { name: string; path: string }[], origin: string) => ({
  '@type': 'ItemList',
  itemListElement: items.map(({ name, path }, n) => ({
    '@type': 'ListItem',
    position: n + 1,
    name,
    url: absolute(origin, path),
  })),
})
