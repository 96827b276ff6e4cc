import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { type Address, ARTICLE, liveAddress } from '#db/queries/article/live-address.ts'
import { dateArchive } from '#db/queries/links/date-archive.ts'
import { feedOf } from '#db/queries/links/feed-of.ts'
import { pageOfList } from '#db/queries/links/page-of-list.ts'
import { storedRedirect } from '#db/queries/links/stored-redirect.ts'
import { uploadAddress } from '#db/queries/links/upload-address.ts'
import { articlePath, embedPath, type FeedFormat } from '#domain/urls/paths.ts'

/** Parts that one address may have after the page that it belongs to, as `/category/coast/page/2/feed`. */
const MAX_PARTS = 3

type Part = {
  /** The page's path, then what the rule needs. */
  pattern: RegExp
  /** Address of the part, from the page's present path. */
  to: (db: Readable, page: string, found: string | undefined) => string
  /** True if only stories have such parts. */
  isOfStory?: boolean
}

const itself = (_: Readable, page: string): string => page
const FORMATS: Record<string, FeedFormat> = { atom: 'atom', json: 'json' }

/** Addresses that WordPress and Ghost make for each page beside its own. */
const PARTS: readonly Part[] = [
  {
    pattern: /^(.*)\/(?:feed|rss)(?:\/(rss2?|rdf|atom|json))?$/,
    to: (db, page, format = '') => feedOf(db, page, FORMATS[format] ?? 'xml') ?? page,
  },
  // There are no comments here: their feed leads to that of the stories, so that no subscriber is lost.
  {
    pattern: /^\/comments()\/feed(?:\/(rss2?|rdf|atom))?$/,
    to: (db, page, format = '') => feedOf(db, page, FORMATS[format] ?? 'xml') ?? page,
  },
  // Blogger's.
  { pattern: /^()\/feeds\/posts\/(?:default|summary)$/, to: (db, page) => feedOf(db, page, 'atom') ?? page },
  { pattern: /^(.*)\/page\/0*([1-9]\d{0,5})$/, to: (db, page, number) => pageOfList(db, page, Number(number)) },
  // A frame on another site keeps its card: a story's own page refuses to be framed.
  {
    pattern: /^(.+)\/embed$/,
    to: (_, page) => (ARTICLE.test(page) ? page.replace(articlePath(''), embedPath('')) : page),
  },
  { pattern: /^(.*)\/amp$/, to: itself },
  { pattern: /^(.+)\/(?:trackback|comment-page-\d+|index\.(?:php|html?))$/, to: itself },
  { pattern: /^(.+)\/attachment\/[^/]+$/, to: itself, isOfStory: true },
  // The second and further pages of a story that was split.
  { pattern: /^(.+)\/\d{1,3}$/, to: itself, isOfStory: true },
]

/**
 * Resolves an old address that needs no row of its own, by its key: feeds, AMP, embeds, trackbacks, pages of lists and
 * of comments, date archives, renditions of uploads. Each leads where the page leads that it belongs to. Null for none.
 */
export function addressByRule(db: Readable, key: string, parts = 1): Address | null {
  const [, fed, format] = /^(.*)\?feed=(\w+)$/.exec(key) ?? []
  if (fed !== undefined) return partOfPage(db, `${fed === '/' ? '' : fed}/feed/${format}`, parts)
  if (key.includes('?')) return null
  return dateArchive(db, key) ?? (parts <= MAX_PARTS ? partOfPage(db, key, parts) : null) ?? uploadAddress(db, key)
}

function partOfPage(db: Readable, key: string, parts: number): Address | null {
  for (const { pattern, to, isOfStory } of PARTS) {
    const [, base, found] = pattern.exec(key) ?? []
    if (base === undefined) continue
    const page = pageAt(db, base || '/', parts)
    if (page === null) continue
    if (page.kind === 'nothing') return page
    if (isOfStory && page.kind === 'moved' && !ARTICLE.test(page.to)) continue
    if (page.kind !== 'moved') return page
    const isOurs = page.to.startsWith('/') && !/[?#]/.test(page.to)
    return { kind: 'moved', status: page.status ?? 301, to: isOurs ? to(db, page.to, found) : page.to }
  }
  return null
}

/** A page, wherever it is now, as an address that moved. */
function pageAt(db: Readable, path: string, parts: number): Address | null {
  reading(`address:${path}`)
  const live = liveAddress(db, path)
  if (live) return live.kind === 'page' ? { kind: 'moved', to: path } : live
  return storedRedirect(db, path) ?? addressByRule(db, path, parts + 1)
}
