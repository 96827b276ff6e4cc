import { breadcrumbs } from '#domain/seo/breadcrumbs.ts'
import type { GraphContext } from '#domain/seo/graph-context.ts'
import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute, articlePath } from '#domain/urls/paths.ts'

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
  /** Type of the page: `SearchResultsPage` where search engines are asked not to index it. */
  type?: 'CollectionPage' | 'SearchResultsPage'
}

/** Structured data of a page that lists stories: its type, its breadcrumbs and its stories. */
export function listGraph(list: List, { site, origin, home }: GraphContext) {
  const { path, name, description = '', way = [], about, stories = [], type = 'CollectionPage' } = list
  const url = absolute(origin, path)
  return graphOf(
    {
      '@type': type,
      '@id': url,
      url,
      name,
      ...(description === '' ? {} : { description }),
      inLanguage: site.language,
      ...(about ? { about } : {}),
      publisher: { '@id': publisherId(origin) },
      ...(stories.length === 0 ? {} : { mainEntity: itemList(stories, origin) }),
    },
    breadcrumbs(origin, [{ name: home, path: '/' }, ...way, { name, path }]),
    publisher(site, origin),
  )
}

const itemList = (stories: readonly Listed[], origin: string) => ({
  '@type': 'ItemList',
  itemListElement: stories.map(({ slug, fullHeadline }, n) => ({
    '@type': 'ListItem',
    position: n + 1,
    name: fullHeadline,
    url: absolute(origin, articlePath(slug)),
  })),
})
