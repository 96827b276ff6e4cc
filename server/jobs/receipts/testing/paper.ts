import http, { type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Db } from '#db/engine/open.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { site } from '#db/queries/settings/site.ts'
import { textsOf } from '#domain/document/blocks/walk.ts'
import { partsOfLive } from '#domain/document/live/live-parts.ts'
import { jsonFeed } from '#domain/syndication/json-feed.ts'

export const ORIGIN = 'https://paper.example'
type Answer = { status: number; body: string }
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

export function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-encoding': 'gzip' })
  response.end(gzipSync(body))
}

export function pageOf(db: Db, path: string): Answer {
  const page = (body: string | null): Answer => (body === null ? { status: 404, body: '' } : { status: 200, body })
  if (path === '/feed.json') return page(feedOf(db))
  const address = addressOf(db, path)
  if (address.kind === 'withdrawn') return { status: address.legal ? 451 : 410, body: 'gone' }
  if (address.kind === 'nothing') return page(null)
  if (path.startsWith('/article/')) return page(articleOf(db, path.slice('/article/'.length)))
  if (path === '/') return page(main(frontStories(db).map(link).join('')))
  const section = sectionFront(db, { slug: path.slice(1), page: 1 })
  return page(section && main(section.list.items.map(link).join('')))
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

function articleOf(db: Db, slug: string): string | null {
  const article = articlePage(db, { slug })
  if (!article) return null
  const live = article.live === null ? null : partsOfLive(article.document, `/article/${slug}`, 1)
  const texts = [...textsOf(live ?? article.document)].map(
    (spans) => `<p>${spans.map((span) => span.text).join('')}</p>`,
  )
  const notes = article.corrections.map((one) => `<p>${one.note}</p>`)
  return main(`<h1>${article.headline}</h1>${texts.join('')}${notes.join('')}`)
}

const feedOf = (db: Db) =>
  jsonFeed({
    site: site(db),
    origin: ORIGIN,
    base: '/',
    name: null,
    description: '',
    items: feedItems(db, { list: null, limit: 30 }),
    before: null,
    next: null,
    previous: null,
    gone: [],
    began: 0,
    hubs: [],
  })
