import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { feedCursors, storyPaths } from '#bench/support/addresses.ts'
import { type Figure, type Measure, quantile, ratio, whole } from '#bench/support/figures.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'

const CONNECTIONS = 100
const PAGES = 60
const MOST_SECONDS = 20
const ADDRESSES = 1_500

/**
 * Measures readers' pages that are not kept, one after the other, while 100 connections request addresses of which
 * anybody can make up any number. Run it in the folder of another checkout to measure that one.
 */
export const endless: Measure = async ({ dataDir, say }) => {
  const newsroom = await startNewsroom(dataDir)
  const pages = storyPaths(dataDir, 5_000)[Symbol.iterator]()
  const figures: Figure[] = []
  try {
    await readPages(newsroom, pages)
    for (const [what, addresses] of Object.entries(kindsOf(newsroom))) {
      const quiet = await readPages(newsroom, pages)
      const crowd = await startCrowd(newsroom.port, addresses)
      const beside = await readPages(newsroom, pages)
      const { served, failed } = await crowd.stop()
      const text = `${whole(quiet)} · ${whole(beside)} ms · ${ratio(beside, quiet)} × · ${served} answers, ${failed} of them 503`
      figures.push({ what: `a page that is not kept, p50: quiet · beside 100 connections: ${what}`, text })
      say(`${what}: ${text}`)
      await wait(1_000)
    }
  } finally {
    await newsroom.stop()
  }
  return figures
}

/** The median in ms of the next pages, each of which is asked for the first time. */
async function readPages(newsroom: Newsroom, pages: Iterator<string>): Promise<number> {
  const took: number[] = []
  const until = performance.now() + MOST_SECONDS * 1_000
  while (took.length < PAGES && performance.now() < until) {
    const { value } = pages.next()
    if (value === undefined) throw new Error('There are too few stories: measure 5,000.')
    const { status, headers, ms } = await newsroom.ask(value)
    if (status !== 200 || headers['x-cache'] !== 'miss') throw new Error(`${value}: ${status}, ${headers['x-cache']}`)
    took.push(ms)
  }
  return quantile(took, 0.5)
}

function kindsOf({ dataDir, url }: Newsroom): Record<string, string[]> {
  const times = (pathOf: (n: number) => string) => Array.from({ length: ADDRESSES }, (_, n) => pathOf(n))
  const story = encodeURIComponent(url + (storyPaths(dataDir, 1)[0] ?? ''))
  const cursors = feedCursors(dataDir, ADDRESSES)
  const newest = Number(cursors.at(-1)?.split('-')[0])
  return {
    'cursors of feeds, made up': times((n) => `/feed.xml?before=${newest - n * 7}-${n}`),
    'cursors of feeds, canonical': cursors.map((cursor) => `/feed.atom?before=${cursor}`),
    oEmbed: times((n) => `/api/oembed?url=${story}&maxwidth=${200 + n}`),
    'pages of a list': times((n) => `/latest?page=${2 + n}`),
    'parts of sitemaps': times((n) => `/sitemaps/20${10 + (n % 10)}-0${1 + (n % 9)}-${2 + n}.xml`),
    searches: times((n) => `/search?q=a${n}`),
  }
}

async function startCrowd(port: number, addresses: string[]) {
  const file = path.join(import.meta.dirname, 'readers.ts')
  const child = fork(file, [String(port), String(CONNECTIONS), ...addresses], { execArgv: [] })
  await wait(2_000)
  return {
    async stop(): Promise<{ served: number; failed: number }> {
      child.send('how many')
      const [counts] = (await once(child, 'message')) as [{ served: number; failed: number }]
      child.kill('SIGKILL')
      await once(child, 'exit')
      return counts
    },
  }
}
