import { ask } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

export type Crawled = { status: number; text: string; headers: string }

/** Requests that are under way at a time. */
const AT_ONCE = 4
/** The desk, the files of a build, and pictures have no text of readers. */
const PASSED_OVER = /^\/(?:desk|_next|media|fonts|css|js|api\/(?!oembed))(?:\/|$)|\.(?:avif|webp|jpe?g|woff2)$/

/** Addresses of the newsroom that a text names: links and sources of markup, and its own addresses in any format. */
function addressesIn(newsroom: Newsroom, text: string): string[] {
  const links = [...text.matchAll(/\b(?:href|src|action)="(\/[^"#]*)/g)].map(([, path = '']) => path)
  const own = text.split(newsroom.url).slice(1)
  const absolute = own.map((rest) => /^(?:(?!&(?:quot|gt|lt);)[^\s"'<>\\#)\]])*/.exec(rest)?.[0] || '/')
  return [...links, ...absolute].map((path) => path.replaceAll('&amp;', '&'))
}

/**
 * Asks every public address that can be reached from `starts`, by links, feeds and sitemaps. Returns the answers by
 * path; `headers` are all of them as JSON.
 */
export async function crawl(newsroom: Newsroom, starts: readonly string[]): Promise<Map<string, Crawled>> {
  const answers = new Map<string, Crawled>()
  const known = new Set(starts)
  const waiting = [...known]
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const { status, text, headers } = await ask(newsroom, path)
      answers.set(path, { status, text, headers: JSON.stringify(headers) })
      for (const next of addressesIn(newsroom, text)) {
        if (!next.startsWith('/') || PASSED_OVER.test(next) || known.has(next)) continue
        known.add(next)
        waiting.push(next)
      }
    }
  }
  // A worker that finds nothing to do ends; the others go on with what is found later.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work))
  return answers
}
