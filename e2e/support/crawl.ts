import { type Answer, ask } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

type Paper = Pick<Newsroom, 'url'>
type Options = { isFollowing?: boolean; headersOf?: (path: string) => Record<string, string> }

const AT_ONCE = 4
const TRIES = 30
/** Drawing a share picture takes a tenth of a second: so many are asked for. */
const CARDS = 20
/**
 * Has nothing of a story: the desk, forms, and files of a build. Searches are those that are asked for, because their
 * filters lead to others for ever.
 */
const LEFT_OUT =
  /^\/(?:desk|_next|api\/(?!oembed)|saved|search|newsletters\/(?:join|leave|confirm)|media|fonts|css|js)(?:[/?]|$)/

/** Asks as a reader would, again where a busy machine says that it is busy. */
export async function patiently(paper: Paper, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await ask(paper, path, { headers })
    if ((answer.status !== 503 && answer.status !== 429) || tries === TRIES) return answer
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers['retry-after'] ?? 1) * 1_000))
  }
}

/**
 * Asks for these addresses and, unless `isFollowing` is false, for every public one that they lead to by links, feeds,
 * sitemaps and redirects. Returns what `look` makes of each answer, by path.
 */
export async function crawl<T>(
  paper: Paper,
  from: Iterable<string>,
  look: (path: string, answer: Answer) => T,
  { isFollowing = true, headersOf }: Options = {},
): Promise<Map<string, T>> {
  const seen = new Map<string, T>()
  const known = new Set(from)
  const waiting = [...known].toReversed()
  let cards = 0
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const answer = await patiently(paper, path, headersOf?.(path))
      seen.set(path, look(path, answer))
      for (const next of isFollowing ? addressesIn(paper, answer) : []) {
        if (LEFT_OUT.test(next) || known.has(next) || (next.startsWith('/cards/') && ++cards > CARDS)) continue
        known.add(next)
        waiting.push(next)
      }
    }
  }
  // A worker that finds nothing to do ends; the others go on with what is found later.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work))
  return seen
}

/** Addresses of the paper that an answer names: its links, and its own whole addresses in any format. */
function addressesIn({ url }: Paper, { headers, text }: Answer): string[] {
  const { location = '', 'content-type': type = '' } = headers
  if (location) return [location.replace(url, '')].filter((path) => /^\/(?!\/)/.test(path))
  if (!/html|xml|json|opml|text/.test(type)) return []
  const links = [...text.matchAll(/\b(?:href|src|action)\\?="(\/(?!\/)[^"#]*)/g)].map(([, path = '']) => path)
  const own = text.split(url).slice(1)
  const absolute = own.map((rest) => /^(?:(?!&(?:quot|gt|lt);)[^\s"'<>\\#)\]])*/.exec(rest)?.[0] || '/')
  return [...links, ...absolute].map((path) => path.replaceAll('&amp;', '&')).filter((path) => path.startsWith('/'))
}
