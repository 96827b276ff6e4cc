const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/**
 * True for an address that a story may link to: https or http with a host, mailto, tel, or a path with one leading
 * slash. `https:a.example` is refused: depending on its base, a browser reads it as a host or as a path.
 */
export function isSafeHref(href: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is being refused
  if (/[\u0000-\u0020\u007f\\]/.test(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  if (!URL.canParse(href)) return false
  const url = new URL(href)
  if (/^https?:$/.test(url.protocol) && !/^https?:\/\/[^/?#]/i.test(href)) return false
  return SCHEMES.has(url.protocol) && url.username === '' && url.password === ''
}

/** True for an address that the words of a story may link to: a safe one, or a place in the story itself (`#part`). */
export const isTextHref = (href: string): boolean =>
  isSafeHref(href) || (/^#[^\s\\]+$/.test(href) && !/\p{Cc}/u.test(href))

/**
 * Normalises an address as `URL.href` does, so that machines that do not repair addresses as browsers do can follow it
 * too; a percent sign that begins no escape becomes `%25`. Invalid addresses stay as they are.
 */
export const wholeHref = (href: string): string => (URL.parse(href)?.href ?? href).replace(/%(?![0-9a-f]{2})/gi, '%25')

/** Normalises a safe address; a path is resolved against the paper's own origin. */
export const absoluteHref = (href: string, origin: string): string =>
  wholeHref(href.startsWith('/') ? new URL(href, origin).href : href)

/** True for a safe https or http address. */
export const isWebAddress = (href: string): boolean => /^https?:/i.test(href) && isSafeHref(href)

/**
 * The path of an address of this paper, with its query and fragment, so that a link to it follows every rename; null for
 * any other address. `origin` is that of the paper.
 */
export function ownPath(href: string, origin: string): string | null {
  if (!isSafeHref(href)) return null
  const url = href.startsWith('/') ? new URL(href, origin) : new URL(href)
  return url.origin === origin ? url.pathname + url.search + url.hash : null
}

/**
 * The query and fragment of a path of this paper, for a link to the page's present path. Empty for words, and for a page
 * of the desk: what follows its path means nothing to readers.
 */
export const suffixOf = (path: string): string =>
  isSafeHref(path) && path.startsWith('/') && !/^\/desk\//i.test(path) ? (/[?#].*$/.exec(path)?.[0] ?? '') : ''
