import type { Newsroom } from '#bench/support/newsroom.ts'
import { randomFrom } from '#db/testing/random.ts'

/** Set BENCH_CLIENTS for fewer, on a machine that others use. */
const CLIENTS = Number(process.env['BENCH_CLIENTS'] ?? 16)

/** A list of requests: the n-th address with a probability of 1 / n. The same seed makes the same list. */
export function zipfRequests(paths: readonly string[], count: number, seed = 7): string[] {
  const roll = randomFrom(seed)
  return Array.from({ length: count }, () => zipfOne(paths, roll))
}

export const zipfOne = (paths: readonly string[], roll: () => number): string =>
  paths[Math.floor(paths.length ** roll()) - 1] ?? '/'

/** On a machine that others use, a render may take longer than the 15 s that the web process waits for it. */
const ATTEMPTS = 5

/** Requests a page, and tells whether it was answered without a render. Throws where it is not answered. */
export async function isKept(newsroom: Newsroom, path: string): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === ATTEMPTS
    const answer = await newsroom.ask(path).catch((error: unknown) => {
      // A connection that was idle may be closed in the moment that a request is sent on it.
      if (isLast) throw error
      return null
    })
    if (answer?.status === 200) return attempt === 1 && answer.headers['x-cache'] === 'hit'
    if (answer && (answer.status < 500 || isLast)) throw new Error(`${path} answered ${answer.status}.`)
  }
}

export type Pass = { perSecond: number; withoutRender: number }

/** Requests a whole list with all readers. */
export async function pass(newsroom: Newsroom, list: readonly string[]): Promise<Pass> {
  const started = performance.now()
  let hits = 0
  await byReaders(list.length, async (n) => {
    if (await isKept(newsroom, list[n] ?? '/')) hits += 1
  })
  const seconds = (performance.now() - started) / 1_000
  return { perSecond: list.length / seconds, withoutRender: hits / list.length }
}

/** Runs work `count` times, by all readers at once. */
export async function byReaders(count: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0
  const reader = async () => {
    for (let n = next++; n < count; n = next++) await work(n)
  }
  await Promise.all(Array.from({ length: CLIENTS }, reader))
}
