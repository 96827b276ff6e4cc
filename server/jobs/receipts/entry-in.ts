import { itemId } from '#domain/syndication/feed-channel.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { xmlText } from '#domain/syndication/xml-text.ts'
import { readHtml, squeezed } from '#server/jobs/receipts/read-html.ts'

/** A story or a correction: its path, and its id in feeds. */
export type Wanted = { path: string; id: FeedItem['id']; origin: string }

export type Entry = {
  isTitled: (headline: string) => boolean
  /** Null: this format tells no date of a change. */
  date: string | null
  hasText: (text: string) => boolean
}

/**
 * The entry of a story in a page, feed or sitemap at this address; null if it has none. Throws if the body cannot be
 * parsed.
 */
export function entryIn(address: string, body: string, wanted: Wanted): Entry | null {
  if (address.endsWith('.json')) return entryInJson(body, wanted)
  return /\.(?:xml|atom)$/.test(address) ? entryInXml(address, body, wanted) : entryInHtml(body, wanted)
}

type JsonItem = { id: string; title: string; date_modified: string }

function entryInJson(body: string, { id, origin }: Wanted): Entry | null {
  const { items = [] } = JSON.parse(body) as { items?: JsonItem[] }
  const item = items.find((one) => one.id === itemId(origin, id))
  return item ? entry(xmlText(item.title), item.date_modified, body) : null
}

const PART = /<(?:item|entry|url)\b[^>]*>/
const TITLE = /<(?:news:)?title>([^<]*)</
const DATE = /<(?:updated|lastmod|news:publication_date)>([^<]*)</

/** Feeds name an entry by its id, sitemaps by its address. RSS tells no date of a change. */
function entryInXml(address: string, body: string, { path, id, origin }: Wanted): Entry | null {
  const mark = /\/feed\.\w+$/.test(address) ? itemId(origin, id) : xmlText(origin + path)
  const part = body
    .split(PART)
    .slice(1)
    .find((one) => one.includes(`>${mark}<`))
  if (part === undefined) return null
  const date = address.endsWith('/feed.xml') ? null : (DATE.exec(part)?.[1] ?? '')
  return entry(TITLE.exec(part)?.[1] ?? '', date, part)
}

const entry = (title: string, date: string | null, text: string): Entry => ({
  isTitled: (headline) => title === xmlText(headline),
  date,
  hasText: (words) => text.includes(xmlText(words)),
})

/** On a page, any link to the story may have its headline. */
function entryInHtml(body: string, { path }: Wanted): Entry | null {
  const { links, text } = readHtml(body)
  const own = links.filter((link) => link.path === path)
  if (own.length === 0) return null
  return {
    isTitled: (headline) => own.some(({ words }) => squeezed(words).includes(squeezed(headline))),
    date: null,
    hasText: (words) => text.includes(squeezed(words)),
  }
}
