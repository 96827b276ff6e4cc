import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { withdrawalOf } from '#db/queries/article/withdrawal-notice.ts'
import { fileStanding } from '#db/queries/files/file-standing.ts'
import { editionAt } from '#db/queries/newsletters/edition-copy.ts'
import { newsletterNamed } from '#db/queries/newsletters/newsletter-archive.ts'
import { isGeneratedPage } from '#db/queries/pages/generated-pages.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { publicAuthor } from '#db/queries/taxonomy/author-view.ts'
import { sectionNamed } from '#db/queries/taxonomy/sections-of.ts'
import { publicSource } from '#db/queries/taxonomy/source-view.ts'
import { publicTopic } from '#db/queries/taxonomy/topic-view.ts'
import { addresses, pageAddresses, publicPages, published, withdrawals } from '#db/schema/tables.ts'
import { subjectNamed } from '#domain/card/card-subject.ts'
import { fileInPath } from '#domain/files/file-kind.ts'
import { mayBeRepublished } from '#domain/republish/republish-terms.ts'
import { articlePath, embedPath, pagePath, republishPath } from '#domain/urls/paths.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'
import { isReservedName } from '#domain/urls/reserved.ts'

export type Address =
  | { kind: 'page' }
  /** `status` is set for an old address, stored or by rule; a renamed story or page of this paper has none. */
  | { kind: 'moved'; to: string; status?: Exclude<RedirectStatus, 410> }
  /** `notice` is the id of the story, if it has a sentence for its readers. */
  | { kind: 'withdrawn'; legal: boolean; notice?: number }
  | { kind: 'nothing' }

const PAGE: Address = { kind: 'page' }
/** Path of a story. */
export const ARTICLE = /^\/article\/([^/]+)$/
/** Reserved roots that are no page themselves: only paths below them are, or files of that name. */
const BARE = new Set(
  (
    'article topics authors sources status media sitemaps embed cards icons js fonts feed sitemap news-sitemap robots ' +
    'ads humans trust favicon well-known next sw manifest icon apple-touch-icon event-stream'
  ).split(' '),
)
/** Reserved roots that no redirect may take: the front answers them before it looks up addresses. */
const OWN = /^\/(?:desk|api|_next|healthz|metrics|event-stream|js|fonts)(?:\/|$)/

/** True for a path that never reaches the lookup of addresses, such as the desk and the API. */
export const isOwnRoot = (path: string): boolean => OWN.test(path)

/**
 * Resolves a canonical path by the paper's own stories, lists and pages, apart from redirects; null for nothing. A
 * draft's address is nothing.
 */
export function liveAddress(db: Readable, path: string): Address | null {
  const own = fileAddress(db, path) ?? listOrStory(db, path) ?? pageAt(db, path)
  // A page that the settings make stands behind one of the paper's own, also before what that one was.
  return own?.kind !== 'page' && isGeneratedPage(db, path) ? PAGE : own
}

/** A file is there while a public text links to it. Every publication and withdrawal changes these tags. */
function fileAddress(db: Readable, path: string): Address | null {
  if (!fileInPath(path)) return null
  reading('news', 'pages')
  const state = fileStanding(db, path)?.state
  if (state === 'public') return PAGE
  return state === 'withdrawn' ? { kind: 'withdrawn', legal: false } : { kind: 'nothing' }
}

/** The same without standing pages: a story, a list, or a file for machines. */
export function listOrStory(db: Readable, path: string): Address | null {
  const article = ARTICLE.exec(path)?.[1]
  if (article !== undefined) return articleAddress(db, article)
  const [, root = '', name, ...rest] = path.split('/')
  if (root === 'article' && name !== undefined && rest.join('/') === 'republish') return republishAddress(db, name)
  if (root === 'newsletters' && name !== undefined) return newsletterAddress(db, name, rest)
  if (rest.length === 0 && name !== undefined) {
    if (root === 'topics') return publicTopic(db, name) && PAGE
    if (root === 'authors') return publicAuthor(db, name) && PAGE
    if (root === 'sources') return publicSource(db, name) && PAGE
    if (root === 'embed') return besideStory(db, name, embedPath)
  }
  if (path === '/') return PAGE
  if (root === 'cards') return cardAddress(db, name ?? '')
  if (isReservedName(root.replace(/\..*$/, ''))) return name === '' ? null : reservedAddress(path)
  return name === undefined && sectionNamed(db, root) ? PAGE : null
}

const BELOW_RESERVED = /^\/archive\/\d{4}(?:\/\d\d(?:\/\d\d)?)?$|^\/sitemaps\/[^/]+\.xml$/

/** Below a reserved root only the archive and the sitemaps have pages. */
function reservedAddress(path: string): Address | null {
  const isRoot = /^\/[^/]+$/.test(path) && !BARE.has(path.slice(1))
  return isRoot || BELOW_RESERVED.test(path) ? PAGE : null
}

/** A page beside a story, such as an embed, has the status of the story. */
function besideStory(db: Readable, slug: string, pathOf: typeof embedPath | typeof republishPath): Address | null {
  // Reads the tag of the story's own address, because commands that assign the address invalidate that one.
  reading(`address:${articlePath(slug)}`)
  const address = articleAddress(db, slug)
  return address?.kind === 'moved' ? { kind: 'moved', to: pathOf(address.to.replace(articlePath(''), '')) } : address
}

/** The page with a story's text for others is there while they may republish it. */
function republishAddress(db: Readable, slug: string): Address | null {
  const address = besideStory(db, slug, republishPath)
  if (address?.kind !== 'page') return address
  const { source = null, live = null } = STORY_AT.get(db, { slug }) ?? {}
  return mayBeRepublished(paperSettings(db), { source, live }) ? PAGE : null
}

/** The archive of a list, or below it the web copy of an edition. */
function newsletterAddress(db: Readable, list: string, [slug, ...rest]: string[]): Address | null {
  if (slug === undefined) return newsletterNamed(db, list) && PAGE
  return rest.length === 0 && editionAt(db, { list, slug }) ? PAGE : null
}

/** A share card that is not found counts as withdrawn if its story was withdrawn. */
function cardAddress(db: Readable, file: string): Address | null {
  const subject = subjectNamed(file)
  if (subject?.of !== 'story') return null
  const gone = withdrawalOf(db, subject.id)
  return gone && !gone.silent ? { kind: 'withdrawn', legal: gone.legal } : null
}

const ROOT = /^\/([^/]+)$/
const PAGE_AT = prepared({ slug: pageAddresses.slug }, (db, { slug }) =>
  db
    .select({ id: pageAddresses.pageId, slug: publicPages.slug })
    .from(pageAddresses)
    .leftJoin(publicPages, eq(publicPages.pageId, pageAddresses.pageId))
    .where(eq(pageAddresses.slug, slug)),
)

/** A standing page at the root of the site: a former address of its own redirects, and once withdrawn it is gone. */
function pageAt(db: Readable, path: string): Address | null {
  const slug = ROOT.exec(path)?.[1]
  if (slug === undefined) return null
  const found = PAGE_AT.get(db, { slug })
  if (!found) return null
  reading(`page:${found.id}`)
  if (found.slug === null) return { kind: 'withdrawn', legal: false }
  return found.slug === slug ? PAGE : { kind: 'moved', to: pagePath(found.slug) }
}

const STORY_AT = prepared({ slug: addresses.slug }, (db, { slug }) =>
  db
    .select({
      id: addresses.articleId,
      slug: published.slug,
      source: published.sourceId,
      live: published.live,
      withdrawal: columns(withdrawals, 'legal', 'silent', 'notice'),
    })
    .from(addresses)
    .leftJoin(published, eq(published.articleId, addresses.articleId))
    .leftJoin(withdrawals, eq(withdrawals.articleId, addresses.articleId))
    .where(eq(addresses.slug, slug)),
)

function articleAddress(db: Readable, slug: string): Address | null {
  const found = STORY_AT.get(db, { slug })
  if (!found) return null
  reading(`article:${found.id}`)
  if (found.slug !== null) return found.slug === slug ? PAGE : { kind: 'moved', to: articlePath(found.slug) }
  if (!found.withdrawal || found.withdrawal.silent) return null
  const { legal, notice } = found.withdrawal
  return { kind: 'withdrawn', legal, ...(notice !== '' && { notice: found.id }) }
}
