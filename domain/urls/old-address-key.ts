/** Queries of WordPress that name a page by its number. */
const NUMBERED = /(?:^|&)(p|page_id|attachment_id)=(\d{1,18})(?:&|$)/

/**
 * Key under which an address of another system is stored and looked up: its path without host, in lower case, with
 * escapes in upper case and without a last slash; with `?p=ID` where that names the page. Null for what is no address.
 * `/Älter/` and `https://old.example/%c3%84lter` have one key.
 */
export function oldAddressKey(address: string): string | null {
  let url: URL
  try {
    url = new URL(address, 'http://old.invalid/')
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const path = canonicalPath(url.pathname)
  const [, name, id] = (path === '/' && NUMBERED.exec(url.search.slice(1))) || []
  return name && id ? `/?${name}=${Number(id)}` : path
}

/** Path in lower case except for the digits of escapes, and without a last slash. */
export function canonicalPath(path: string): string {
  const lower = path.replace(/%[0-9A-Fa-f]{2}|[A-Z]+/g, (part) =>
    part.startsWith('%') ? part.toUpperCase() : part.toLowerCase(),
  )
  return lower.length > 1 && lower.endsWith('/') ? lower.slice(0, -1) : lower
}
