import { rfc3339 } from '#domain/syndication/xml-text.ts'
import { absolute, articlePath } from '#domain/urls/paths.ts'
import type { CorrectionItem } from '#domain/views.ts'

/** How far back `/corrections.json` goes. */
export const CORRECTIONS_DAYS = 30
/** Most corrections that are read for it; more never fit. */
export const MOST_CORRECTIONS = 60
/** Longest answer in bytes: browsers that keep stories ask once an hour. */
export const CORRECTIONS_BYTES = 8_000

const encoder = new TextEncoder()

/**
 * Text of `/corrections.json`: corrections as they come, newest first, as many as fit into 8,000 bytes. Each has the
 * present path of its story, headline and language, the time (UTC), and what was put right. `all` is the page that has
 * every one, however old.
 */
export function correctionsBody(corrections: readonly CorrectionItem[], origin: string): string {
  const items = corrections.map(({ slug, headline, language, at, note: text }) =>
    JSON.stringify({ path: articlePath(slug), headline, language, at: rfc3339(at), kind: 'correction', text }),
  )
  while (encoder.encode(bodyOf(items, origin)).length > CORRECTIONS_BYTES) items.pop()
  return bodyOf(items, origin)
}

const bodyOf = (items: readonly string[], origin: string): string =>
  `{"days":${CORRECTIONS_DAYS},"all":${JSON.stringify(absolute(origin, '/corrections'))},"corrections":[${items.join(',')}]}\n`
