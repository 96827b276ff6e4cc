const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/**
 * True for an address that a story may link to: https or http with a host, mailto, tel, or a path with one leading slash.
 * `https:a.example` is none: a browser reads it as a host or as a path, by where it stands.
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

/**
 * An address as `URL.href` writes it, so that a machine that does not repair addresses as browsers do can follow it too; a
 * percent sign that begins no escape becomes `%25`. What is no address stays as it is.
 */
export const wholeHref = (href: string): string => (URL.parse(href)?.href ?? href).replace(/%(?![0-9a-f]{2})/gi, '%25')

/** Of an address that is safe: whole, and a path stands on the paper's own origin. */
export const absoluteHref = (href: string, origin: string): string =>
  wholeHref(href.startsWith('/') ? new URL(href, origin).href : href)

/** True for a safe address on the web: https or http. */
export const isWebAddress = (href: string): boolean => /^https?:/i.test(href) && isSafeHref(href)
