import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { signIn } from '#bench/measures/desk.ts'
import type { Crowd } from '#bench/strangers/crowd.ts'
import { type ProbeRequest, probe, type Seen, formatProbe } from '#bench/strangers/probe.ts'
import { type Target, WAYS } from '#bench/strangers/ways.ts'
import { feedCursors, searchWords, storyPaths } from '#bench/support/addresses.ts'
import type { Figure, Measure } from '#bench/support/figures.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { rssMb } from '#bench/support/processes.ts'

/** Number of sockets in one way of being slow, and in all at once. */
const SOCKETS = { one: 66, all: 500 }
const QUIET_SECONDS = 3
const SECONDS = 4
const MEDIA = `/media/${'ab'.repeat(32)}-1600.jpg`
const ALL = WAYS.map(({ what }) => what)

/**
 * Measures readers, an editor and the health check beside slow clients: 66 sockets in each way alone and 500 in all
 * ways at once, from eight addresses of this machine, and through a trusted proxy from as many networks as sockets. Run
 * it in the folder of another checkout to measure that one.
 */
export const hostileClients: Measure = async ({ dataDir, say }) => {
  makeMedia(dataDir)
  const figures: Figure[] = []
  for (const isForwarded of [false, true]) {
    const newsroom = await startNewsroom(dataDir, isForwarded ? { TRUSTED_PROXIES: '127.0.0.1' } : {})
    try {
      figures.push(...(await measure(newsroom, isForwarded, say)))
    } finally {
      await newsroom.stop()
    }
  }
  return figures
}

function makeMedia(dataDir: string): void {
  const file = path.join(dataDir, 'media/ab', path.basename(MEDIA))
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, Buffer.alloc(8_000_000, 'a'))
}

async function measure(newsroom: Newsroom, isForwarded: boolean, say: (what: string) => void): Promise<Figure[]> {
  const { cookie } = await signIn(newsroom)
  // Fills the cache first, so that memory before and after can be compared.
  for (const story of storyPaths(newsroom.dataDir, 900)) await newsroom.ask(story)
  const [stories, cursors] = [storyPaths(newsroom.dataDir, 400), feedCursors(newsroom.dataDir, 400)]
  const target: Target = { origin: newsroom.url, cookie, stories, cursors, media: MEDIA }
  const kinds = kindsOf(newsroom, cookie)
  const from = isForwarded ? 'X-Forwarded-For' : '127.0.0.2…9'
  await probe(newsroom.port, kinds, 2)
  const quiet = await probe(newsroom.port, kinds, QUIET_SECONDS)
  const figures: Figure[] = []
  // Prints each figure at once, so that an interrupted long run keeps its results.
  const tell = (what: string, text: string) => {
    figures.push({ what, text })
    say(`${what}: ${text}`)
  }
  tell(`nobody else (${from})`, row(quiet))
  const before = rssMb(newsroom.pids.all())
  let most = before
  // With X-Forwarded-For every stranger has a network of its own; the difference shows with all ways at once.
  for (const ways of isForwarded ? [ALL] : [...ALL.map((what) => [what]), ALL]) {
    const isOne = ways.length === 1
    const what = isOne ? (ways[0] ?? '') : 'all ways at once'
    const sockets = isOne ? SOCKETS.one : SOCKETS.all
    const crowd = await startCrowd({ port: newsroom.port, ways, sockets, isForwarded, target })
    const seen = await probe(newsroom.port, kinds, SECONDS)
    most = Math.max(most, rssMb(newsroom.pids.all()))
    await crowd.stop()
    await wait(1_000)
    tell(`${sockets} × ${what} (${from})`, row(seen))
  }
  await wait(5_000)
  const after = rssMb(newsroom.pids.all())
  const memory = [before, most, after].map((mb) => Math.round(mb)).join(' · ')
  tell(`memory before · most · 5 s after, MB (${from})`, memory)
  return figures
}

function kindsOf({ url, dataDir }: Newsroom, cookie: string): Record<string, (n: number) => ProbeRequest> {
  const { rare } = searchWords(dataDir)
  const cursors = feedCursors(dataDir, 400)
  const signed = { cookie, origin: url, 'content-type': 'application/json' }
  return {
    kept: () => ({ path: '/' }),
    // Pages of a feed's archive are never cached.
    'not kept': (n) => ({ path: `/feed.xml?before=${cursors[n % cursors.length]}` }),
    search: (n) => ({ path: `/search?q=${rare[n % rare.length]}` }),
    API: () => ({
      path: '/api/paste',
      method: 'POST',
      headers: signed,
      body: '{"html":"<p>A river was measured.</p>"}',
    }),
    desk: () => ({ path: '/desk', headers: signed }),
    health: () => ({ path: '/healthz' }),
  }
}

const row = (seen: Record<string, Seen>): string =>
  Object.entries(seen)
    .map(([kind, one]) => `${kind} ${formatProbe(one)}`)
    .join(' · ')

async function startCrowd(crowd: Crowd) {
  const file = path.join(import.meta.dirname, '../strangers/crowd.ts')
  const child = fork(file, [JSON.stringify(crowd)], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  // If the server accepts no more sockets, the open ones are enough.
  await Promise.race([once(child, 'message'), wait(3_000)])
  return {
    stop: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
