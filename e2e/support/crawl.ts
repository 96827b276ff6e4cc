import { createHash } from 'node:crypto'
import { type Answer, ask } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

/** One address as it answered: the body is kept as a hash, without times, and its links on this site. */
export type Seen = { status: number; etag: string | undefined; body: string; isNaming: boolean; isClear: boolean }
type Paper = Pick<Newsroom, 'url'>
type Options = { secret: string }

const AT_ONCE = 4
const TRIES = 30
const LINK = /(?:href|src|content|url)\\?["']?\s*[=:]\s*\\?["']([^"'\\]+)|<(?:loc|link|id|comments)>([^<]+)</g
/** Feeds name what is gone by its address. */
const TOMBSTONE = /<at:deleted-entry\b[^>]*>/g
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+\d\d:\d\d)|\w{3}, \d\d \w{3} \d{4} [\d:]{8} (?:GMT|[+-]\d{4})/g
/** Drawing a share picture takes a tenth of a second: so many are asked for. */
const CARDS = 200
/** The desk and the framework’s own files have nothing of a story, and no search is crawled but those that are asked for. */
const LEFT_OUT = /^\/(?:desk|_next|api|saved|search|newsletters\/(?:join|leave|confirm)|media)\b/

/** Asks as a reader would, again where a busy machine says that it is busy. */
export async function patiently(paper: Paper, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await ask(paper, path, { headers })
    if ((answer.status !== 503 && answer.status !== 429) || tries === TRIES) return answer
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers['retry-after'] ?? 1) * 1_000))
  }
}

/** Does the work for each of a list that may grow meanwhile, a few at once. */
export async function each<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  let running = 0
  await new Promise<void>((resolve, reject) => {
    const more = () => {
      if (running === 0 && next === list.length) resolve()
      while (running < AT_ONCE && next < list.length) {
        running++
        work(list[next++] as T).then(() => {
          running--
          more()
        }, reject)
      }
    }
    more()
  })
}

/** Follows every link of the site from these addresses on. */
export async function crawl(paper: Paper, from: readonly string[], options: Options): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>()
  const list = [...new Set(from)]
  const known = new Set(list)
  let cards = 0
  await each(list, async (path) => {
    const answer = await patiently(paper, path)
    seen.set(path, seenOf(answer, path, options.secret))
    for (const found of linksIn(answer, paper.url)) {
      if (known.has(found) || (found.startsWith('/cards/') && ++cards > CARDS)) continue
      known.add(found)
      list.push(found)
    }
  })
  return seen
}

/** Asks for these addresses; where there is an ETag, as a browser does that kept the page. */
export async function askAgain(
  paper: Paper,
  paths: Iterable<string>,
  secret: string,
  etagOf?: (path: string) => string | undefined,
): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>()
  await each([...paths], async (path) => {
    const etag = etagOf?.(path)
    if (etagOf && etag === undefined) return
    const answer = await patiently(paper, path, etag === undefined ? {} : { 'if-none-match': etag })
    seen.set(path, seenOf(answer, path, secret))
  })
  return seen
}

function seenOf({ status, headers, text }: Answer, path: string, secret: string): Seen {
  const said = text.replace(TOMBSTONE, '')
  // A search repeats what was typed; only an address tells of a story.
  const told = new RegExp(path.startsWith('/search') ? `/article/[^"'<>\\s]*${secret}` : secret, 'i')
  const body = createHash('sha256').update(text.replace(TIME, '')).digest('base64url')
  const isNaming = status < 400 && told.test(said)
  return { status, etag: headers['etag'], body, isNaming, isClear: !told.test(said) }
}

function linksIn({ status, headers, text }: Answer, origin: string): string[] {
  if (status >= 300 && status < 400) return own(headers['location'] ?? '', origin)
  if (!/html|xml|json|opml/.test(headers['content-type'] ?? '')) return []
  return [...text.matchAll(LINK)].flatMap(([, a, b]) => own((a ?? b ?? '').replaceAll('&amp;', '&'), origin))
}

function own(link: string, origin: string): string[] {
  const url = /^(?:\/(?!\/)|\?|https?:)/.test(link) ? URL.parse(link, origin) : null
  const path = url?.origin === origin ? url.pathname + url.search : null
  return path === null || LEFT_OUT.test(path) ? [] : [path]
}
