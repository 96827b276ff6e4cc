import { createHash } from 'node:crypto'
import { GIVEN_UP } from '#db/engine/reading.ts'
import type { Verdict } from '#server/http/guard/guard.ts'
import type { Answer, PageAnswer, StatusCode } from '#server/http/pages/page-answer.ts'
import type { ReaderRoute } from '#server/http/pages/reader-routes.ts'
import { type Rendered, RenderFailed } from '#server/http/pages/renderer-client.ts'
import type { Resolved } from '#server/http/pages/resolve.ts'
import { bodyOf } from '#server/shared/encodings.ts'
import { IMMUTABLE } from '#server/shared/headers.ts'
import { type Provenance, combineProvenance } from '#server/shared/provenance.ts'

type PageVerdict = Extract<Verdict, { kind: 'page' }>

export type Makers = {
  resolve: (path: string) => Resolved
  render: (path: string) => Promise<Rendered>
}

/** The renderer's headers that a reader gets; its Vary, Cache-Control and the like are replaced by ours. */
const PASSED = {
  'content-type': 'Content-Type',
  'content-security-policy': 'Content-Security-Policy',
  'cross-origin-resource-policy': 'Cross-Origin-Resource-Policy',
  'access-control-allow-origin': 'Access-Control-Allow-Origin',
  'x-robots-tag': 'X-Robots-Tag',
  'content-language': 'Content-Language',
  link: 'Link',
} as const

const NOTHING_READ: Provenance = { note: null, tags: [], changedAt: 0 }

/** Makes the answer for a reader's address: by SQL alone if possible, else by a render. */
export async function makeAnswer(verdict: PageVerdict, { resolve, render }: Makers): Promise<Answer> {
  const { path, canonical, route } = verdict
  const query = verdict.query && `?${verdict.query}`
  if (path !== canonical) return makeRedirect(verdict, resolve)
  if (!route) return fromAddress(resolve(path), query)

  const resolved = route.named ? resolve(path) : null
  if (resolved && resolved.address.kind !== 'page') return fromAddress(resolved, query)
  const rendered = await render(path + query)
  const madeFrom = resolved ? combineProvenance(resolved.madeFrom, rendered.madeFrom) : rendered.madeFrom
  if (rendered.status === 404 && !resolved) {
    const other = resolve(path)
    return fromAddress({ ...other, madeFrom: combineProvenance(madeFrom, other.madeFrom) }, query)
  }
  const answer = fromRendered({ ...rendered, madeFrom }, route)
  if (answer.kind === 'page' && route.isUnlisted) answer.headers['X-Robots-Tag'] = 'noindex, follow'
  return answer
}

/**
 * Answers an address in another spelling than the canonical one, as with capitals: redirects a page of that name to its canonical address, and an
 * old address to where it leads; one hop. What is nothing there is nothing here.
 */
function makeRedirect({ path, canonical, query, route }: PageVerdict, resolve: Makers['resolve']): Answer {
  const suffix = query && `?${query}`
  // With two slashes at its beginning a path would be read as another host.
  const [asWritten, plain] = [resolve(path.replace(/^\/+/, '/')), resolve(canonical)]
  // Redirects of an older export may be stored as they were written.
  const { address } = plain.address.kind !== 'page' && asWritten.address.kind === 'moved' ? asWritten : plain
  const resolved = { address, madeFrom: combineProvenance(asWritten.madeFrom, plain.madeFrom) }
  const isPage = resolved.address.kind === 'page' || (route?.named === false && resolved.address.kind === 'nothing')
  if (!isPage) return fromAddress(resolved, suffix)
  return { kind: 'moved', status: 308, to: canonical + suffix, madeFrom: resolved.madeFrom }
}

function fromAddress({ address, madeFrom }: Resolved, query: string): Answer {
  if (address.kind === 'moved') {
    const { to, status } = address
    const isWhole = !to.startsWith('/') || /[?#]/.test(to)
    const isOld = status !== undefined
    return { kind: 'moved', status: status ?? 308, to: isWhole ? to : to + query, madeFrom, ...(isOld && { isOld }) }
  }
  if (address.kind === 'withdrawn') {
    const { legal, notice } = address
    return { kind: 'status', status: legal ? 451 : 410, madeFrom, ...(notice !== undefined && { notice }) }
  }
  if (address.kind === 'text') return pageOf({ headers: PLAIN, body: plainBody(address.text), madeFrom })
  return { kind: 'status', status: 404, madeFrom }
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'x-robots-tag': 'noindex' }

function plainBody(text: string) {
  const bytes = Buffer.from(text)
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  return bodyOf(bytes, { isBrotli: false, digest })
}

function fromRendered({ status, headers, body, madeFrom }: Rendered, { isImmutable }: ReaderRoute): Answer {
  if (status >= 300 && status < 400) {
    const to = headers.location
    if (!to) throw new RenderFailed(500, `a ${status} without a location`)
    return { kind: 'moved', status: status === 308 || status === 301 ? 308 : 307, to, madeFrom }
  }
  if (status >= 400) return { kind: 'status', status: status === 410 || status === 451 ? status : 404, madeFrom }
  const page = pageOf({ headers, body, madeFrom })
  return isImmutable ? { ...page, headers: { ...page.headers, 'Cache-Control': IMMUTABLE } } : page
}

function pageOf({ headers, body, madeFrom }: Omit<Rendered, 'status'>): PageAnswer {
  const kept: Record<string, string> = {}
  for (const [name, as] of Object.entries(PASSED)) {
    const value = headers[name]
    if (typeof value === 'string') kept[as] = value
  }
  const status = madeFrom.tags.includes(GIVEN_UP) ? 503 : 200
  return { kind: 'page', status, headers: kept, body, madeFrom, hits: 0 }
}

/**
 * Place of a status page: a page of its own, or a frame on another site. `notice` is the withdrawn story whose sentence
 * for readers the page shows; a frame has no room for it.
 */
export type StatusPlace = { in: 'page' | 'frame'; notice?: number | undefined }

/** Renders the page of a status: an ordinary page of the renderer, sent with another status code. */
export async function makeStatusPage(
  code: StatusCode,
  { render }: Pick<Makers, 'render'>,
  { in: place, notice }: StatusPlace,
): Promise<Answer> {
  const rendered = await render(
    place === 'frame' ? `/embed/status/${code}` : `/status/${code}${notice ? `/${notice}` : ''}`,
  )
  if (rendered.status !== 200) return { kind: 'status', status: 500, madeFrom: NOTHING_READ }
  return pageOf(rendered)
}
