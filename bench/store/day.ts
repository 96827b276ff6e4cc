import type { Api } from '#bench/measures/desk.ts'
import { publishStory } from '#bench/measures/publish.ts'
import { byReaders, isKept, zipfOne } from '#bench/store/requests.ts'
import { type Figure, twoDecimals, whole } from '#bench/support/figures.ts'
import type { Newsroom } from '#bench/support/newsroom.ts'
import { randomFrom } from '#db/testing/random.ts'

/** Set BENCH_DAY_REQUESTS for a shorter day; it has as many publications for each request. */
const REQUESTS = Number(process.env['BENCH_DAY_REQUESTS'] ?? 1_000_000)
const REQUESTS_A_PUBLICATION = 5_000
const RESTARTS = [1 / 3, 2 / 3]

type Options = {
  newsroom: Newsroom
  api: Api
  section: string
  paths: readonly string[]
  /** Pages that readers have asked for before this day. */
  known: Iterable<string>
  restart: (newsroom: Newsroom) => Promise<Newsroom>
}

/**
 * Replays a day as fast as readers are answered: 200 publications and two restarts for a million requests. Counts the
 * renders that readers met: of pages that nobody had asked for before (the long tail), and of those that a publication
 * or a restart had made out of date.
 */
export async function replayDay({
  api,
  section,
  known,
  restart,
  ...options
}: Options): Promise<Figure & { newsroom: Newsroom }> {
  let { newsroom } = options
  const paths = [...options.paths]
  const seen = new Set(known)
  const renders = { tail: 0, again: 0 }
  const roll = randomFrom(13)
  let published = 0
  const requestOne = async (n: number) => {
    if (n % REQUESTS_A_PUBLICATION === REQUESTS_A_PUBLICATION - 1) {
      const { path } = await publishStory(api, section, n)
      paths.unshift(path)
      published += 1
    }
    const asked = roll()
    const path = asked < 0.1 ? '/' : asked < 0.15 ? `/${section}` : asked < 0.18 ? '/feed.xml' : zipfOne(paths, roll)
    const kept = await isKept(newsroom, path)
    if (!kept) renders[seen.has(path) ? 'again' : 'tail'] += 1
    seen.add(path)
  }
  const stops = [0, ...RESTARTS, 1].map((share) => Math.floor(REQUESTS * share))
  for (const [part, from] of stops.slice(0, -1).entries()) {
    if (part > 0) newsroom = await restart(newsroom)
    await byReaders((stops[part + 1] ?? 0) - from, (n) => requestOne(from + n))
  }
  const share = (count: number) => `${twoDecimals((100 * count) / REQUESTS)} %`
  return {
    newsroom,
    what: `a day of ${whole(REQUESTS)} requests, ${published} publications, two restarts: renders met · pages asked for the first time · pages out of date`,
    text: `${share(renders.tail + renders.again)} · ${share(renders.tail)} · ${share(renders.again)}`,
  }
}
