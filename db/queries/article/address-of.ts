import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { publicAuthor } from '#db/queries/taxonomy/author-view.ts'
import { publicSource } from '#db/queries/taxonomy/source-view.ts'
import { publicTopic } from '#db/queries/taxonomy/topic-view.ts'
import { subjectNamed } from '#domain/card/card-subject.ts'
import { articlePath, embedPath, pagePath } from '#domain/urls/paths.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

export type Address =
  | { kind: 'page' }
  | { kind: 'moved'; to: string }
  | { kind: 'withdrawn'; legal: boolean }
  | { kind: 'nothing' }

const PAGE: Address = { kind: 'page' }
const NOTHING: Address = { kind: 'nothing' }
const FEED = /^(.*)(\/feed\.(?:xml|atom|json))$/
/** Paths of topics, bylines and sources: each has a page only while one of its stories is public. */
const TERM = /^\/(?:topics|authors|sources)\/[^/]+$/
const ARTICLE = /^\/article\/([^/]+)$/
/** Reserved roots that are no page themselves: only paths below them are. */
const BARE = new Set([
  '/article',
  '/topics',
  '/authors',
  '/sources',
  '/status',
  '/media',
  '/sitemaps',
  '/embed',
  '/cards',
])

/**
 * Resolves a canonical path in one or two point look-ups. A story's former or imported address redirects to the present
 * one in a single hop; a draft's address resolves to nothing, exactly like an unknown one.
 */
export function addressOf(db: Readable, path: string): Address {
  // The address of a feed resolves as the page that it belongs to.
  const [, base = path, suffix = ''] = FEED.exec(path) ?? []
  if (base === '') return PAGE
  reading(`address:${base}`)
  const address = standing(db, base) ?? (suffix === '' ? pageAt(db, base) : null) ?? moved(db, base) ?? NOTHING
  if (suffix === '') return address
  // Only lists have feeds; stories have none.
  if (ARTICLE.test(base) || (address.kind === 'moved' && ARTICLE.test(address.to))) return NOTHING
  return address.kind === 'moved' ? { kind: 'moved', to: address.to + suffix } : address
}

function standing(db: Readable, path: string): Address | null {
  const article = ARTICLE.exec(path)?.[1]
  if (article !== undefined) return articleAddress(db, article)
  const [, root = '', name, ...rest] = path.split('/')
  if (rest.length === 0 && name !== undefined) {
    if (root === 'topics') return publicTopic(db, name) && PAGE
    if (root === 'authors') return publicAuthor(db, name) && PAGE
    if (root === 'sources') return publicSource(db, name) && PAGE
    if (root === 'embed') return embedAddress(db, name)
  }
  if (path === '/') return PAGE
  if (root === 'cards') return cardAddress(db, name ?? '')
  if (isReservedName(root.replace(/\..*$/, ''))) return BARE.has(path) || name === '' ? null : reservedAddress(path)
  return name === undefined ? sectionAddress(db, root) : null
}

/** Below a reserved root only the archive and the sitemaps have pages. */
function reservedAddress(path: string): Address | null {
  return /^\/[^/]+$|^\/archive\/|^\/sitemaps\//.test(path) ? PAGE : null
}

/** An embed has the status of its story. */
function embedAddress(db: Readable, slug: string): Address | null {
  // Reads the tag of the story's own address, because commands that assign the address invalidate that one.
  reading(`address:${articlePath(slug)}`)
  const address = articleAddress(db, slug)
  return address?.kind === 'moved' ? { kind: 'moved', to: address.to.replace(articlePath(''), embedPath('')) } : address
}

/** A share card that is not found counts as withdrawn if its story was withdrawn. */
function cardAddress(db: Readable, file: string): Address | null {
  const subject = subjectNamed(file)
  if (subject?.of !== 'story') return null
  reading(`article:${subject.id}`)
  const gone = statement<{ legal: number }>(
    db,
    `select w.legal from withdrawals w left join published p on p.article_id = w.article_id
     where w.article_id = ? and p.article_id is null`,
  ).get(subject.id)
  return gone ? { kind: 'withdrawn', legal: gone.legal === 1 } : null
}

const ROOT = /^\/([^/]+)$/

/** A standing page at the root of the site: a former address of its own redirects, and once withdrawn it is gone. */
function pageAt(db: Readable, path: string): Address | null {
  const slug = ROOT.exec(path)?.[1]
  if (slug === undefined) return null
  const found = statement<{ id: number; slug: string | null }>(
    db,
    'select a.page_id id, p.slug from page_addresses a left join public_pages p on p.page_id = a.page_id where a.slug = ?',
  ).get(slug)
  if (!found) return null
  reading(`page:${found.id}`)
  if (found.slug === null) return { kind: 'withdrawn', legal: false }
  return found.slug === slug ? PAGE : { kind: 'moved', to: pagePath(found.slug) }
}

type Found = { id: number; slug: string | null; legal: number | null }

function articleAddress(db: Readable, slug: string): Address | null {
  const found = statement<Found>(
    db,
    `select a.article_id id, p.slug, w.legal from addresses a left join published p on p.article_id = a.article_id
     left join withdrawals w on w.article_id = a.article_id where a.slug = ?`,
  ).get(slug)
  if (!found) return null
  reading(`article:${found.id}`)
  if (found.slug !== null) return found.slug === slug ? PAGE : { kind: 'moved', to: articlePath(found.slug) }
  return found.legal === null ? null : { kind: 'withdrawn', legal: found.legal === 1 }
}

function sectionAddress(db: Readable, slug: string): Address | null {
  return statement(db, 'select 1 from sections where slug = ?').get(slug) ? PAGE : null
}

function moved(db: Readable, path: string): Address | null {
  const row = statement<{ target: string }>(db, 'select target from redirects where path = ?').get(path)
  if (!row) return null
  // Reads the target's address too: when the target moves, this redirect is resolved anew, so it stays one hop.
  reading(`address:${row.target}`)
  // A former address of a byline, topic or source reveals no more than its present one does.
  if (TERM.test(row.target)) return standing(db, row.target) && { kind: 'moved', to: row.target }
  const slug = ARTICLE.exec(row.target)?.[1]
  const there = slug === undefined ? pageAt(db, row.target) : articleAddress(db, slug)
  if (slug === undefined && there === null) return { kind: 'moved', to: row.target }
  return there?.kind === 'page' ? { kind: 'moved', to: row.target } : there
}
