import type { Around } from '#domain/seo/around.ts'
import { breadcrumbs } from '#domain/seo/breadcrumbs.ts'
import { graphOf, publisher, publisherId } from '#domain/seo/publisher.ts'
import { absolute, articlePath } from '#domain/urls/paths.ts'

type Listed = { slug: string; headline: string }

type List = {
  /** The page's own address, its number included. */
  path: string
  name: string
  description?: string
  /** The pages between the front and this one. */
  way?: { name: string; path: string }[]
  /** What all of it is about. */
  about?: object
  /** In their order. */
  stories?: readonly Listed[]
  /** A list that search engines are asked to leave alone is told as what it is. */
  type?: 'CollectionPage' | 'SearchResultsPage'
}

/** A page that lists stories as structured data: what it is, the way to it, and what it leads to. */
export function listGraph(list: List, { site, origin, home }: Around) {
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
  itemListElement: stories.map(({ slug, headline }, n) => ({
    '@type': 'ListItem',
    position: n + 1,
    name: headline,
    url: absolute(origin, articlePath(slug)),
  })),
})
