import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { decodedText } from '#domain/import/decoded-text.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

/** Longer tags are not read: a text may hold a quote that never ends. */
const LONGEST_TAG = 10_000
const HREF = /(\shref\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/i

export type LinkTargets = {
  /** New path by the key of an old address. */
  paths: ReadonlyMap<string, string>
  /** Hosts of the old site, without `www.`. */
  hosts: ReadonlySet<string>
  /** Old address of the story, against which its relative links are read; null where that is unknown. */
  base: string | null
}

/**
 * Turns links to old addresses of the archive into the new ones: of any host of the old site, relative, or without a
 * scheme. A part after `#` stays. Relative links that lead elsewhere become whole addresses of the old site.
 */
export const withNewLinks = (html: string, targets: LinkTargets): string =>
  withLinks(html, (href) => newHref(href, targets))

/** HTML with other addresses in its links: `targetOf` gets each decoded, and returns null for one that stays. */
export function withLinks(html: string, targetOf: (href: string) => string | null): string {
  let result = ''
  let done = 0
  for (let at = nextLink(html, 0), from = 0; at >= 0; at = nextLink(html, from)) {
    const end = endOfTag(html, at)
    // A tag without an end holds everything after it, so that nothing in it is looked at twice.
    from = end < 0 ? at + LONGEST_TAG : end
    if (end < 0) continue
    const tag = html.slice(at, end)
    const found = HREF.exec(tag)
    if (!found) continue
    const [whole, begin = '', quoted = ''] = found
    const href = decodedText(quoted.replace(/^(["'])([\s\S]*)\1$/, '$2')).trim()
    const target = targetOf(href)
    if (target === null) continue
    const start = at + found.index
    result += `${html.slice(done, start)}${begin}"${escapeHtml(target)}"`
    done = start + whole.length
  }
  return result + html.slice(done)
}

/** The new address of a link; null where it stays. */
export function newHref(href: string, { paths, hosts, base }: LinkTargets): string | null {
  if (href === '' || href.startsWith('#') || /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(href)) return null
  const isRelative = !/^(?:https?:)?\/\//i.test(href)
  const url = URL.parse(href, base ?? 'http://old.invalid/')
  if (!url) return null
  if (!isRelative && !hosts.has(url.hostname.replace(/^www\./, ''))) return null
  const key = oldAddressKey(url.href)
  const path = key === null ? undefined : paths.get(key)
  if (path !== undefined) return path + url.hash
  return isRelative && base !== null && /^https?:/i.test(base) ? url.href : null
}

function nextLink(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const letter = html.charCodeAt(at + 1)
    if ((letter === 97 || letter === 65) && /\s/.test(html.charAt(at + 2))) return at
  }
  return -1
}

/** Position after the tag that begins at `at`, quoted values counted; −1 where it has no end nearby. */
function endOfTag(html: string, at: number): number {
  let quote = ''
  for (let end = at; end < html.length && end < at + LONGEST_TAG; end++) {
    const letter = html.charAt(end)
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return end + 1
  }
  return -1
}
