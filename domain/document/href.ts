const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** True for an address that a story may link to: https, http, mailto, tel, or a path with one leading slash. */
export function isSafeHref(href: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is being refused
  if (/[\u0000-\u0020\u007f\\]/.test(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  if (!URL.canParse(href)) return false
  const url = new URL(href)
  return SCHEMES.has(url.protocol) && url.username === '' && url.password === ''
}
