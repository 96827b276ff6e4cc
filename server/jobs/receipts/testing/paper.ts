import http, { type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Db } from '#db/engine/open.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { cardOf } from '#db/queries/article/card-of.ts'
import { newestCorrections } from '#db/queries/article/corrections.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { fedCorrections } from '#db/queries/feeds/fed-corrections.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { listNamed } from '#db/queries/feeds/list-named.ts'
import { newsSitemap } from '#db/queries/feeds/news-of-sitemap.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { site } from '#db/queries/settings/site.ts'
import { subjectNamed } from '#domain/card/card-subject.ts'
import { partsOfLive } from '#domain/document/live-parts.ts'
import { textsOf } from '#domain/document/walk.ts'
import { articleGraph } from '#domain/seo/article-graph.ts'
import { atom } from '#domain/syndication/atom.ts'
import { correctionItem } from '#domain/syndication/correction-item.ts'
import type { FeedChannel } from '#domain/syndication/feed-channel.ts'
import { jsonFeed } from '#domain/syndication/json-feed.ts'
import { newsSitemap as newsXml } from '#domain/syndication/news-sitemap.ts'
import { rss } from '#domain/syndication/rss.ts'
import { sitemap } from '#domain/syndication/sitemap.ts'

export const ORIGIN = 'https://paper.example'
const FORMATS = { xml: rss, atom, json: jsonFeed }
type Answer = { status: number; body: string; location?: string }
/** An injected fault of a page: it gets the right response, and sends a different one, or none at all. */
export type Fault = (response: ServerResponse, answer: Answer) => void

/**
 * Serves the pages of a paper from its database, by its own queries, without layout: real sockets, real bodies, no
 * Next.
 */
export async function testPaper(db: Db) {
  const faults = new Map<string, Fault>()
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = pageOf(db, path)
    const fault = faults.get(path)
    if (fault) return fault(response, answer)
    send(response, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    faults,
    asked,
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

export function send(response: ServerResponse, { status, body, location }: Answer): void {
  response.writeHead(status, { 'content-encoding': 'gzip', ...(location !== undefined && { location }) })
  response.end(gzipSync(body))
}

export function pageOf(db: Db, path: string): Answer {
  const page = (body: string | null): Answer => (body === null ? { status: 404, body: '' } : { status: 200, body })
  const feed = /^(.*)\/feed\.(xml|atom|json)$/.exec(path)
  if (feed) return page(feedOf(db, feed[1] ?? '', feed[2] as keyof typeof FORMATS))
  const month = /^\/sitemaps\/(.*)\.xml$/.exec(path)?.[1]
  if (month !== undefined) return page(sitemap(sitemapShard(db, { month }), ORIGIN))
  if (path === '/news-sitemap.xml') return page(newsXml(newsSitemap(db), { name: 'The Halyard', origin: ORIGIN }))
  if (path === '/corrections') {
    const all = newestCorrections(db, { limit: 20 })
    return page(main(all.map((one) => link(one) + one.note).join('')))
  }
  const subject = subjectNamed(path.replace('/cards/', ''))
  if (subject && cardOf(db, subject)) return page('drawn')
  const [named = '', number = '1'] = path.split('?page=')
  const address = addressOf(db, named)
  if (address.kind === 'withdrawn') return { status: address.legal ? 451 : 410, body: 'gone' }
  if (address.kind === 'moved') return { status: 308, body: '', location: address.to }
  if (address.kind === 'nothing') return page(null)
  const slug = named.split('/').at(-1) ?? ''
  if (path.startsWith('/article/')) return page(articleOf(db, slug, Number(number)))
  if (path === '/') return page(main(frontStories(db).map(link).join('')))
  const list = listOf(db, path)
  const section = sectionFront(db, { slug: path.slice(1), page: 1 })
  const first = section ? section.list : list && listPage(db, list.key, 1)
  return page(first && main(first.items.map(link).join('')))
}

const main = (body: string) => `<html><body><main>${body}</main></body></html>`
const link = ({ slug, headline }: { slug: string; headline: string }) =>
  `<h3><a href="/article/${slug}">${headline}</a></h3>`

function frontStories(db: Db) {
  const { lead, leadLinks, seconds, strip, latest, bands } = frontPage(db)
  const rest = bands.flatMap((band) => {
    if (band.kind === 'feature') return [band.story]
    return (band.kind === 'opinion' ? [band.part] : band.parts).flatMap((part) => part.stories)
  })
  return [...(lead ? [lead] : []), ...leadLinks, ...seconds, ...strip, ...latest, ...rest]
}

function articleOf(db: Db, slug: string, number: number): string | null {
  const article = articlePage(db, { slug })
  const live = article && article.live !== null ? partsOfLive(article.document, `/article/${slug}`, number) : null
  if (!article || (number > 1 && !live)) return null
  const graph = articleGraph({ article, site: site(db), origin: ORIGIN, home: 'Front' })
  const texts = [...textsOf(live ?? article.document)].map(
    (spans) => `<p>${spans.map((span) => span.text).join('')}</p>`,
  )
  const notes = article.corrections.map((one) => `<p>${one.note}</p>`)
  const data = `<script type="application/ld+json">${JSON.stringify(graph)}</script>`
  return main(`<h1>${article.headline}</h1>${texts.join('')}${notes.join('')}${data}`)
}

function listOf(db: Db, path: string) {
  const [, root = '', name] = path.split('/')
  if (name === undefined) return listNamed(db, { kind: 'section', slug: root })
  const kind = ({ topics: 'topic', authors: 'author', sources: 'source' } as const)[root]
  return kind ? listNamed(db, { kind, slug: name }) : null
}

function feedOf(db: Db, base: string, format: keyof typeof FORMATS): string | null {
  const channel = (items: FeedChannel['items']): FeedChannel => ({
    ...{ site: site(db), origin: ORIGIN, base: base || '/', name: null, description: '', items },
    ...{ before: null, next: null, previous: null, gone: [], began: 0, hubs: [] },
  })
  if (base === '/corrections')
    return FORMATS[format](channel(fedCorrections(db, { limit: 30 }).items.map((one) => correctionItem(one))))
  const list = base === '' ? { key: null } : listOf(db, base)
  return list && FORMATS[format](channel(feedItems(db, { list: list.key, limit: 30 })))
}
