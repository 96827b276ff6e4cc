/** Queries of WordPress that name a page by its number, and those that name its feed. */
const NUMBERED = /(?:^|&)(p|page_id|attachment_id)=(\d{1,18})(?:&|$)/
const FED = /(?:^|&)feed=(?:comments-)?(rss2?|rdf|atom)(?:&|$)/

/**
 * Key under which an address of another system is stored and looked up: its path without host, in lower case, with
 * escapes in upper case and only where they are needed, and without a last slash; with `?p=ID` or `?feed=atom` where
 * that names the page. Null for what is no address. `/Älter/` and `https://old.example/%c3%84lter` have one key.
 */
export function oldAddressKey(address: string): string | null {
  let url: URL
  try {
    url = new URL(address, 'http://old.invalid/')
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const path = canonicalPath(plainEscapes(url.pathname))
  const number = numberIn(url.search.slice(1))
  if (number === null) return path
  // In a folder too: a site that lies at `/blog` has `/blog/?p=12`.
  return `${path === '/index.php' ? '/' : path}?${number}`
}

/** The part of a query string by which WordPress names a page or its feed, as `p=12`; null where it has none. */
export function numberIn(search: string): string | null {
  const [, name, id] = NUMBERED.exec(search) ?? []
  if (name && id) return `${name}=${Number(id)}`
  const format = FED.exec(search)?.[1]
  return format === undefined ? null : `feed=${format}`
}

/** Path in lower case except for the digits of escapes, and without a last slash. */
export function canonicalPath(path: string): string {
  const lower = path.replace(/%[0-9A-Fa-f]{2}|[A-Z]+/g, (part) =>
    part.startsWith('%') ? part.toUpperCase() : part.toLowerCase(),
  )
  return lower.length > 1 && lower.endsWith('/') ? lower.slice(0, -1) : lower
}

/** One spelling of escapes: none of what needs none, and of other letters the small form, with its accent. */
function plainEscapes(path: string): string {
  return path.replace(/[A-Za-z]?(?:%[0-9A-Fa-f]{2})+/g, (escapes) => {
    let text: string
    try {
      text = decodeURIComponent(escapes)
    } catch {
      return escapes
    }
    // A slash that was escaped is no border between parts.
    return text.includes('/') ? escapes : encodeURIComponent(text.normalize('NFC').toLowerCase())
  })
}
