export type Policy = { siteUrl: string; hasPurge: boolean }

/** On every response of every status. */
export function securityHeaders(policy: Policy): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(policy.siteUrl.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    }),
  }
}

/** For what is not a page: it loads nothing, runs nothing and stands in no frame. */
export const BARE_CSP = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** What `page.js` says may be fetched before the click, to the letter: browsers hold it to what scripts are held to. */
const AHEAD = "'sha256-qJLkWmAdolbUlaCm54wlA5QlSuzl21/CnhLa28u4jws='"

/** A reader's page: what stands in the page itself is named by its hash, what it may show in a frame by its origin. */
export function readerCsp(styles: readonly string[], scripts: readonly string[], frames: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", AHEAD, ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    ...(frames.length === 0 ? [] : [['frame-src', ...frames].join(' ')]),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * A story in small, which runs nothing. Who may frame it is left out: `frame-ancestors *` would still shut out what is no
 * web page, such as a reader's app.
 */
export function embedCsp(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * The desk: scripts by nonce. Its component libraries place themselves with style attributes, so styles are not held
 * to it; nothing that a person typed becomes markup there.
 */
export function deskCsp(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const REVALIDATE = 'public, max-age=0, must-revalidate'
export const IMMUTABLE = 'public, max-age=31536000, immutable'
export const PRIVATE = 'private, no-store'

/** Of a redirect; `to` is a path, so that no Host is echoed. */
export const movedHeaders = (to: string, policy: Policy): Record<string, string> => ({
  ...securityHeaders(policy),
  'Content-Security-Policy': BARE_CSP,
  'Cache-Control': REVALIDATE,
  Location: to,
  'Content-Length': '0',
})

/** More tags than a header may hold would purge too little: such a page is not for a cache in front. */
const MAX_TAG_HEADER = 6_000

/** A tag as it stands in a header: without what separates or ends tags there. */
export const headerTag = (tag: string): string =>
  tag.replace(/[^\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]/gu, encodeURIComponent)

/** The change log's tags, for a cache in front that obeys it. */
export function tagHeaders(tags: readonly string[], policy: Policy): Record<string, string> {
  const escaped = tags.map(headerTag)
  const cacheTag = escaped.join(',')
  if (tags.length === 0 || cacheTag.length > MAX_TAG_HEADER) return {}
  return {
    'Cache-Tag': cacheTag,
    ...(policy.hasPurge && {
      'Cache-Groups': groups(escaped),
      'Surrogate-Key': escaped.join(' '),
      'CDN-Cache-Control': 'max-age=86400, stale-while-revalidate=60, stale-if-error=86400',
    }),
  }
}

/** Tags as RFC 9875 has them: a list of strings. */
const groups = (escaped: readonly string[]): string => escaped.map((tag) => `"${tag}"`).join(', ')

/**
 * Of an answer to a change: what a cache that it passed through must not use any more (RFC 9875, 3). Without a cache in
 * front nobody would; where there are too many, the purge alone tells.
 */
export function invalidationHeaders(tags: readonly string[], policy: Policy): Record<string, string> {
  const told = groups(tags.map(headerTag))
  return policy.hasPurge && told !== '' && told.length <= MAX_TAG_HEADER ? { 'Cache-Group-Invalidation': told } : {}
}
