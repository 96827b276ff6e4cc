export type Policy = { siteUrl: string; hasPurge: boolean }

/** Headers of every response, whatever its status. */
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

/** For responses that are not pages: they load nothing, run nothing and cannot be framed. */
export const BARE_CSP = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Hash of the speculation rules in `page.js`, to the letter: browsers apply script-src to them. */
const AHEAD = "'sha256-qJLkWmAdolbUlaCm54wlA5QlSuzl21/CnhLa28u4jws='"

/** Sources that a page needs: inline styles and scripts by hash; frames, and scripts of other hosts, by origin. */
export type Allowed = Record<'styles' | 'scripts' | 'frames' | 'outside', readonly string[]>

/**
 * CSP of a reader's page. Without `outside` it asks no other host before a click. The host of an outside script may
 * also be asked for what that script needs: answers, pictures, styles and frames, and nobody else.
 */
export function readerCsp(
  { styles, scripts, frames, outside }: Allowed,
  ancestors: "'none'" | "'self'" = "'none'",
): string {
  const inFrames = [...frames, ...outside]
  return [
    "default-src 'none'",
    ["script-src 'self'", AHEAD, ...scripts, ...outside].join(' '),
    ["style-src 'self'", ...styles, ...outside].join(' '),
    ["img-src 'self' data:", ...outside].join(' '),
    "font-src 'self'",
    ["connect-src 'self'", ...outside].join(' '),
    "media-src 'self'",
    ...(inFrames.length === 0 ? [] : [['frame-src', ...new Set(inFrames)].join(' ')]),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')
}

/**
 * CSP of an embedded story, which runs nothing. It has no frame-ancestors: `frame-ancestors *` would still shut out
 * what is no web page, such as a reader's app.
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
 * CSP of the desk: scripts by nonce. Its component libraries position elements with style attributes, so inline styles
 * are allowed; nothing that a person typed becomes markup there. Of our own pages only previews let themselves be framed.
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
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const REVALIDATE = 'public, max-age=0, must-revalidate'
export const IMMUTABLE = 'public, max-age=31536000, immutable'
export const PRIVATE = 'private, no-store'

/** Headers of a redirect; `to` is a path, so that no Host is echoed. */
export const movedHeaders = (to: string, policy: Policy): Record<string, string> => ({
  ...securityHeaders(policy),
  'Content-Security-Policy': BARE_CSP,
  'Cache-Control': REVALIDATE,
  Location: to,
  'Content-Length': '0',
})

/**
 * More tags than a header may hold would purge too little: such a page is not cached by a CDN. Varnish refuses a header
 * line above 8 KB, and the longest of the three lines has quotes around each tag.
 */
export const MAX_TAG_HEADER = 7_500

/** Tag of every response that a CDN may cache: purging it empties the CDN. */
export const EVERYTHING = 'everything'

/** Escapes a tag for a header: without the characters that separate or end tags there. */
export const headerTag = (tag: string): string =>
  tag.replace(/[^\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]/gu, encodeURIComponent)

const CDN_KEEPS = 'max-age=86400, stale-while-revalidate=60, stale-if-error=86400'

/**
 * Cache tags for a CDN that supports purging by tag. A response `isOutdated` if one of its tags changed while it was
 * made: the purge of that change is already on its way, so a CDN that stored the response would keep it.
 */
export function tagHeaders(
  tags: readonly string[],
  policy: Policy,
  { isOutdated = false } = {},
): Record<string, string> {
  if (tags.length === 0) return {}
  const escaped = tags.map(headerTag)
  const cacheTag = escaped.join(',')
  if (cacheTag.length + 3 * escaped.length > MAX_TAG_HEADER) return {}
  if (!policy.hasPurge) return { 'Cache-Tag': cacheTag }
  return { ...fileTagHeaders(tags, policy), 'CDN-Cache-Control': isOutdated ? 'no-store' : CDN_KEEPS }
}

/**
 * Tags of a file that a CDN caches as long as its Cache-Control says, such as a picture; without a cache in front, none.
 */
export function fileTagHeaders(tags: readonly string[], policy: Policy): Record<string, string> {
  if (!policy.hasPurge) return {}
  const escaped = [...tags, EVERYTHING].map(headerTag)
  return { 'Cache-Tag': escaped.join(','), 'Cache-Groups': groups(escaped), 'Surrogate-Key': escaped.join(' ') }
}

/** Tags as a list of strings (RFC 9875). */
const groups = (escaped: readonly string[]): string => escaped.map((tag) => `"${tag}"`).join(', ')

/**
 * Headers of the response to a change: the groups that a cache on its way must invalidate (RFC 9875, 3). Empty without
 * a CDN, or if there are too many tags; then only the purge tells.
 */
export function invalidationHeaders(tags: readonly string[], policy: Policy): Record<string, string> {
  const value = groups(tags.map(headerTag))
  return policy.hasPurge && value !== '' && value.length <= MAX_TAG_HEADER ? { 'Cache-Group-Invalidation': value } : {}
}
