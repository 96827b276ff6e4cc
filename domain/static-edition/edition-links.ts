const ATTRIBUTE = /\s(?:href|src|action|poster|data-[a-z-]+)="(\/[^"]*)"/g
const SOURCE_SET = /\s(?:srcset|imagesrcset)="([^"]*)"/gi
const JSON_PATH = /"(?:src|url|href)":\s*"(\/[^"\\]*)"/g
const CSS_URL = /url\(["']?(\/[^"')]+)["']?\)/g
const IMPORT = /\b(?:from|import|importScripts)\s*\(?\s*["'](\/[^"']+)["']/g
/** Characters that end an address in markup, in JSON and in text. */
const END = `\\s"'<>()\\\\`

const plain = (address: string): string => address.replaceAll('&amp;', '&').split('#', 1)[0] ?? ''
const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * The addresses on this site that a text leads to, with their queries: attributes of our own markup, whole addresses
 * anywhere (feeds, sitemaps, JSON), `url()` of style sheets and imports of scripts. Some may be no address at all.
 */
export function linksIn(text: string, siteUrl: string): string[] {
  const found = new Set<string>()
  for (const pattern of [ATTRIBUTE, JSON_PATH, CSS_URL, IMPORT])
    for (const [, address = ''] of text.matchAll(pattern)) found.add(plain(address))
  for (const [, list = ''] of text.matchAll(SOURCE_SET))
    for (const one of list.split(',')) found.add(plain(one.trim().split(/\s/, 1)[0] ?? ''))
  const whole = new RegExp(`${quoted(siteUrl)}(/[^${END},]*)?(?=[${END},]|$)`, 'g')
  for (const [, address = '/'] of text.matchAll(whole)) found.add(plain(address))
  return [...found].filter((address) => address.startsWith('/') && !address.startsWith('//'))
}

/**
 * Replaces each address with a query by the one that it has in the edition. `toStatic` gets the address as it is and
 * returns null for one that stays.
 */
export function rewriteQueries(text: string, siteUrl: string, toStatic: (address: string) => string | null): string {
  const withQuery = new RegExp(`((?:["'(=,\\s>]|${quoted(siteUrl)}))(/[^${END}?#,]*\\?[^${END}#,]+)`, 'g')
  return text.replace(withQuery, (whole, before: string, address: string) => {
    const other = toStatic(plain(address))
    return other === null ? whole : before + other
  })
}
