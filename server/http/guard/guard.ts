import { fileInPath } from '#domain/files/file-kind.ts'
import { isOwnOrigin, type OriginHeaders } from '#domain/http/own-origin.ts'
import { houseTokenIn, TELL_PATH } from '#domain/urls/copy-forms.ts'
import { isNewsletterForm, JOIN_PATH, letterFormIn } from '#domain/urls/newsletter-forms.ts'
import { numberIn, oldAddressKey } from '#domain/urls/old-address-key.ts'
import { EVENT_STREAM_PATH, OEMBED_PATH, REQUESTS_PATH } from '#domain/urls/paths.ts'
import { readerPath, singleSlashes } from '#domain/urls/reader-path.ts'
import { isBelowSharedPreviews } from '#domain/urls/shared-preview.ts'
import { knownQuery, type ReaderRoute, routeOf } from '#server/http/pages/reader-routes.ts'
import { memoizeByString } from '#server/shared/memoize-by-string.ts'
import { isIn, READS } from '#server/shared/whose-address.ts'

/** Input of the guard: a parsed request line and its headers. */
export type Asked = {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
  httpVersion?: string
}

export type Verdict =
  | { kind: 'refused'; status: 400 | 403 | 404 | 405 | 413 | 414; code: string; forMachine: boolean }
  | { kind: 'health' | 'metrics' }
  | { kind: 'asset' | 'media' | 'public'; path: string }
  | { kind: 'desk' | 'api' }
  /** A preview for whoever has its link: it is never cached, and its path is never logged. */
  | { kind: 'preview'; path: string }
  /** A form of newsletters, made in the editors' process: never cached, and its path is never logged. */
  | { kind: 'newsletter' }
  /** The form by which readers ask to change or take down a story; the page that has it is one like others. */
  | { kind: 'request' }
  /** The stream of events for pages of live stories. */
  | { kind: 'events' }
  /** A story's page reports that it was read. */
  | { kind: 'read' }
  /**
   * A reader's page. `canonical` differs from `path` if the address has capitals, a trailing slash, needless escapes or
   * two slashes in a row; `key` is the cache key. `numbered` is the key of an old address that is named by a number in the query (`/?p=12`), which is looked
   * up first; null for every other.
   */
  | {
      kind: 'page'
      path: string
      canonical: string
      query: string
      route: ReaderRoute | null
      key: string
      numbered: string | null
    }

export type GuardOptions = { siteUrl: string; isPublicFile: (path: string) => boolean }

const MAX_URL = 2_048
const ADDRESSES_KNOWN = 4_096
const JSON_LIMIT = 1_500_000
export const MEDIA_LIMIT = 21_000_000
export const READ_LIMIT = 256
/** Reports of the provider that sends newsletters, which come from no page of the paper. */
export const RETURNS = '/api/newsletter-returns'
const RETURN_LIMIT = 262_144
const FORM_LIMIT = 4_096
const FORM_TYPE = 'application/x-www-form-urlencoded'
const MUTATIONS = ['POST', 'PUT', 'PATCH', 'DELETE']
const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override']

/** Limit of a request body in bytes for this address. */
export function bodyLimitOf(url: string): number {
  if (url === READS) return READ_LIMIT
  if (isIn(url, RETURNS)) return RETURN_LIMIT
  if (isNewsletterForm(url) || url === REQUESTS_PATH) return FORM_LIMIT
  return /^\/api\/(?:media|uploads)(?:[/?]|$)/.test(url) ? MEDIA_LIMIT : JSON_LIMIT
}

const refuse = (status: 400 | 403 | 404 | 405 | 413 | 414, code: string, forMachine: boolean): Verdict => ({
  kind: 'refused',
  status,
  code,
  forMachine,
})

/**
 * Creates the guard, which classifies a request and accepts or refuses it: pure, and never throws, whatever the
 * request. Most of the verdict depends on the address alone, so it is memoized.
 */
export function createGuard(house: GuardOptions): (asked: Asked) => Verdict {
  const known = memoizeByString(ADDRESSES_KNOWN, (url) => addressVerdict(url, house))

  return (asked) => {
    const { method } = asked
    const verdict = known(asked.url)
    const forMachine = verdict.kind === 'api' || (verdict.kind === 'refused' && verdict.forMachine)
    const isRead = method === 'GET' || method === 'HEAD'
    const isForm = verdict.kind === 'newsletter' || asked.url === REQUESTS_PATH
    if (method === 'POST' && isForm) return formVerdict(asked, house)
    if (!isRead && (!forMachine || !MUTATIONS.includes(method))) return refuse(405, 'wrong-method', forMachine)
    if (verdict.kind === 'refused') return verdict
    if (isForbidden(asked)) return refuse(400, 'not-understood', forMachine)
    if (verdict.kind === 'api' && !isRead) return mutationVerdict(asked, house)
    if (isPrivate(verdict) && isForeignRead(asked)) {
      return refuse(403, 'foreign-origin', forMachine)
    }
    return verdict
  }
}

/** Other sites may not read these: previews and the desk are private, and a stream is held open for the paper's own pages. */
const isPrivate = ({ kind }: Verdict) => ['api', 'desk', 'preview', 'newsletter', 'events'].includes(kind)

/** Verdict from the address alone, before the method and the headers are checked. */
function addressVerdict(url: string, house: GuardOptions): Verdict {
  const split = url.indexOf('?')
  const path = split === -1 ? url : url.slice(0, split)
  const search = split === -1 ? '' : url.slice(split + 1)
  // oEmbed is the one address of the API whose responses are public: cached and tagged as pages are.
  const forMachine = isIn(path, '/api') && path !== OEMBED_PATH
  if (url.length > MAX_URL) return refuse(414, 'address-too-long', forMachine)
  const single = singleSlashes(path)
  if (single !== path) return slashesVerdict(path, addressVerdict(single + url.slice(path.length), house), forMachine)
  if (!isWellFormed(path, search)) return refuse(400, 'malformed-address', forMachine)
  // The router behind would treat it like the address without the slash.
  if (forMachine && path.endsWith('/')) return refuse(404, 'not-found', forMachine)
  if (forMachine) return { kind: 'api' }
  if (isIn(path, '/desk')) return { kind: 'desk' }
  if (isBelowSharedPreviews(path)) return { kind: 'preview', path }
  if (isNewsletterForm(path)) return { kind: 'newsletter' }
  return readerVerdict(path, search, house)
}

/** Two slashes in a row are another spelling of a reader's page; anywhere else they are an error. */
function slashesVerdict(path: string, verdict: Verdict, forMachine: boolean): Verdict {
  if (verdict.kind !== 'page' || isIn(verdict.canonical, '/api')) return refuse(400, 'malformed-address', forMachine)
  const { query } = verdict
  return { ...verdict, path, key: query ? `${path}?${query}` : path }
}

function readerVerdict(path: string, search: string, house: GuardOptions): Verdict {
  // ONCE and other hosts of containers ask for `/up`.
  if (path === '/healthz' || path === '/up') return { kind: 'health' }
  if (path === '/metrics') return { kind: 'metrics' }
  if (path === EVENT_STREAM_PATH) return { kind: 'events' }
  if (path.startsWith('/_next/static/')) return { kind: 'asset', path }
  if (path.startsWith('/media/') || fileInPath(path)) return { kind: 'media', path }
  if (house.isPublicFile(path)) return { kind: 'public', path }
  const canonical = readerPath(path)
  // An escaped spelling of what is not a reader's page is none of it.
  const isOurs = isIn(canonical, '/api') && !isIn(path.toLowerCase(), '/api')
  const found = isOurs ? null : routeOf(canonical)
  const known = found ? knownQuery(found, search) : ''
  // An invalid page number: there is no such page, whatever the list.
  const route = known === null ? null : found
  const query = known ?? ''
  const address = query ? `${path}?${query}` : path
  // Such a page has the path of a list and still does not exist.
  const key = route || path !== canonical ? address : `nothing:${address}`
  // The old site may have lain in a folder: `/blog/?p=12`. Fixed pages of the paper are no such address.
  const isNumbered = numberIn(search) !== null && (canonical === '/' || found?.named !== false)
  const numbered = isNumbered ? oldAddressKey(`${path}?${search}`) : null
  return { kind: 'page', path, canonical, query, route, key, numbered }
}

function isWellFormed(path: string, search: string): boolean {
  if (!/^\/[\x21-\x7e]*$/.test(path) || !/^[\x21-\x7e]*$/.test(search)) return false
  if (/[\\#]|%(?:2f|5c|00)/i.test(path) || /[\\#]|%00/.test(search)) return false
  if (/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) return false
  return isDecodable(path) && isDecodable(search)
}

function isDecodable(text: string): boolean {
  if (!text.includes('%')) return true
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** HTTP/1.1 requires a Host (RFC 9112, 3.2); its value has no effect. */
function isForbidden({ headers, httpVersion }: Asked): boolean {
  if (headers.host === undefined && httpVersion === '1.1') return true
  if (headers['next-action'] !== undefined) return true
  return OVERRIDES.some((name) => headers[name] !== undefined)
}

/** Says of a request where it comes from, as its browser says. */
function saidFrom(headers: Asked['headers']): OriginHeaders {
  const said = (name: string) => (headers[name] === undefined ? null : String(headers[name]))
  return { origin: said('origin'), host: said('host'), site: said('sec-fetch-site') }
}

function mutationVerdict({ method, url, headers }: Asked, house: GuardOptions): Verdict {
  const hasKey = /^bearer /i.test(String(headers.authorization ?? '')) || (method === 'POST' && isIn(url, RETURNS))
  const from = saidFrom(headers)
  if (!isOwnOrigin(house.siteUrl, hasKey ? { ...from, origin: house.siteUrl } : from))
    return refuse(403, 'foreign-origin', true)
  const length = Number(headers['content-length'] ?? 0)
  if (length > bodyLimitOf(url)) return refuse(413, 'too-large', true)
  return { kind: method === 'POST' && url === READS ? 'read' : 'api' }
}

/**
 * Public writes are a closed list: joining, telling of a copy, requests, and what the pages of letters send. They say
 * `application/x-www-form-urlencoded`; a mail program that leaves for its reader (RFC 8058) may say `multipart/form-data`.
 * The first three come from the paper's own pages, unless a browser says nothing of where it comes from; a token of a
 * letter is proof enough by itself.
 */
function formVerdict({ url, headers, ...asked }: Asked, house: GuardOptions): Verdict {
  const form = letterFormIn(url)
  const isRequest = url === REQUESTS_PATH
  const isByToken = form !== null || houseTokenIn(url) !== null
  if (!isByToken && !isRequest && url !== JOIN_PATH && url !== TELL_PATH) return refuse(405, 'wrong-method', false)
  if (isForbidden({ url, headers, ...asked })) return refuse(400, 'not-understood', false)
  const type = String(headers['content-type']).split(';', 1)[0]?.trim().toLowerCase()
  const isForm = type === FORM_TYPE || (form?.form === 'leave' && type === 'multipart/form-data')
  if (!isForm) return refuse(400, 'not-understood', false)
  const from = saidFrom(headers)
  const isUnsaid = from.origin === null && from.site === null
  if (!isByToken && !isUnsaid && !isOwnOrigin(house.siteUrl, from)) return refuse(403, 'foreign-origin', false)
  if (Number(headers['content-length'] ?? 0) > FORM_LIMIT) return refuse(413, 'too-large', false)
  return { kind: isRequest ? 'request' : 'newsletter' }
}

/**
 * True for a request from another site's script or picture tag. Following a link to the desk, as from a mail, is
 * allowed.
 */
function isForeignRead({ url, headers }: Asked): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return false
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && (headers['sec-fetch-dest'] ?? 'document') === 'document'
  return !isVisit || isIn(url, '/api')
}
