import { isWebAddress } from '#domain/document/blocks/href.ts'
import { lineIn, shortName, textIn, type Warn } from '#domain/import/repairs.ts'

const LONGEST_URL = 2_048
const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u

/**
 * Reads the source of a record; one without a name is named after its site. Null, with a warning, if neither is known.
 */
export function sourceIn(value: unknown, warn: Warn): { name: string; url: string | null } | null {
  if (value === null || value === undefined) return null
  const given: { name?: unknown; url?: unknown } = typeof value === 'object' ? value : { name: value }
  const url = urlIn(given.url, warn)
  const name = lineIn(given.name, 'source.name', warn)
  if (name) return { name: shortName(name, 'source.name', warn), url }
  if (url === null) {
    warn('source has neither a name nor an address and was left out')
    return null
  }
  const host = new URL(url).hostname.replace(/^www\./, '')
  warn(`source has no name: it is called ${host}`)
  return { name: host, url }
}

function urlIn(value: unknown, warn: Warn): string | null {
  const text = textIn(value, 'source.url', warn)
  if (!text) return null
  const whole = withScheme(text).replaceAll(' ', '%20')
  if (whole.length <= LONGEST_URL && isWebAddress(whole)) return whole
  warn(`source.url is not a web address and was left out: ${JSON.stringify(text.slice(0, 80))}`)
  return null
}

/** Completes addresses without a scheme: `www.wire.example/1` and `//wire.example/1`. */
function withScheme(text: string): string {
  if (text.startsWith('//')) return `https:${text}`
  return HOST.test(text) ? `https://${text}` : text
}
