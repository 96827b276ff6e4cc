import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FailedRun, repeat } from '#server/jobs/repeat.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Turn = { tookMs: number; how: 'ok' | 'false' | 'throws' }
type Ran = Turn & { began: number; ended: number }

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Starts work that goes as `turns` say, over and over, and records when each run began and ended. */
function recorded({ turns, ...times }: { turns: readonly Turn[]; first?: number; every: number; jitter?: number }) {
  const ran: Ran[] = []
  const ends: (FailedRun | null)[] = []
  let going = 0
  const { counts, stop } = repeat({
    ...times,
    name: 'work',
    run: async () => {
      expect(++going).toBe(1)
      const began = performance.now()
      const turn = turns[counts.runs - 1] ?? { tookMs: 0, how: 'ok' }
      await sleep(turn.tookMs)
      going -= 1
      ran.push({ ...turn, began, ended: performance.now() })
      if (turn.how === 'throws') throw new Error('stuck')
      return turn.how === 'ok'
    },
    onEnd: async (failed) => void ends.push(failed),
  })
  return { ran, ends, counts, stop, isGoing: () => going > 0 }
}

const arbitraryTurn = fc.record<Turn>({
  tookMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100_000 })),
  how: fc.constantFrom('ok', 'ok', 'false', 'throws'),
})
const arbitraryTimes = {
  turns: fc.array(arbitraryTurn, { minLength: 1, maxLength: 25 }),
  first: fc.nat(50_000),
  every: fc.integer({ min: 500, max: 60_000 }),
  jitter: fc.nat(5_000),
}

test('runs never overlap, come at their interval, and back off up to it, whatever the wall clock says', async () => {
  let backedOff = 0
  await fc.assert(
    fc.asyncProperty(fc.record({ ...arbitraryTimes, setTo: fc.nat(4e12) }), async ({ setTo, ...work }) => {
      const start = performance.now()
      const { ran, ends, counts, stop } = recorded(work)
      while (ran.length < work.turns.length) {
        await vi.advanceTimersByTimeAsync(10_000)
        vi.setSystemTime(setTo)
      }
      await stop()
      let failures = 0
      let earliest = start + work.first
      for (const [n, { how, began, ended }] of ran.slice(0, work.turns.length).entries()) {
        // Timers count whole milliseconds.
        expect(began - earliest).toBeGreaterThan(-1)
        expect(began - earliest).toBeLessThanOrEqual(work.jitter + 1)
        failures = how === 'ok' ? 0 : failures + 1
        const retryMs = Math.min(work.every, Math.max(1_000, work.every / 16) * 2 ** (failures - 1))
        if (failures > 1 && retryMs < work.every) backedOff += 1
        earliest = failures === 0 ? Math.max(ended, began + work.every) : ended + retryMs
        expect(ends[n]).toEqual(
          failures === 0
            ? null
            : {
                attempts: failures,
                error:
                  how === 'throws'
                    ? expect.objectContaining({ message: 'stuck' })
                    : expect.stringContaining('earlier line'),
              },
        )
      }
      expect(counts.failures).toBe(ends.filter((one) => one !== null).length)
      expect(counts.runs).toBeGreaterThanOrEqual(work.turns.length)
    }),
    { numRuns: 100 },
  )
  expect(backedOff).toBeGreaterThan(20)
})

test('a stop waits for the run that is going on, which is told, and nothing runs after it', async () => {
  let stoppedIn = 0
  await fc.assert(
    fc.asyncProperty(fc.record({ ...arbitraryTimes, stopAt: fc.nat(300_000) }), async ({ stopAt, ...work }) => {
      const { ran, counts, stop, isGoing } = recorded(work)
      await vi.advanceTimersByTimeAsync(stopAt)
      const wasGoing = isGoing()
      if (wasGoing) stoppedIn += 1
      let isStopped = false
      const stopped = stop().then(() => {
        isStopped = true
      })
      await vi.advanceTimersByTimeAsync(0)
      expect(isStopped).toBe(!isGoing())
      const { runs } = counts
      await vi.advanceTimersByTimeAsync(1_000_000)
      await stopped
      expect(isGoing()).toBe(false)
      expect([counts.runs, ran.length]).toEqual([runs, runs])
    }),
    { numRuns: 100 },
  )
  expect(stoppedIn).toBeGreaterThan(5)
})

test('a run that is stopped is no failure', async () => {
  const onEnd = vi.fn<() => Promise<void>>(async () => {})
  const run = (signal: AbortSignal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
  const { counts, stop } = repeat({ name: 'work', first: 0, every: 1_000, run, onEnd })
  await vi.advanceTimersByTimeAsync(10)
  await stop()
  expect(counts).toEqual({ runs: 1, failures: 0, lastOkAt: 0 })
  expect(onEnd).not.toHaveBeenCalled()
})

test('a stop while the end of a run is noted waits for that too, and plans nothing', async () => {
  const noted = Promise.withResolvers<void>()
  const { counts, stop } = repeat({ name: 'work', first: 0, every: 1_000, run: () => null, onEnd: () => noted.promise })
  await vi.advanceTimersByTimeAsync(10)
  const stopped = stop()
  noted.resolve()
  await stopped
  await vi.advanceTimersByTimeAsync(10_000)
  expect(counts.runs).toBe(1)
})

test('work of one interval is spread by its jitter', async () => {
  const { ran, stop } = recorded({ turns: [], every: 3_600_000, jitter: 300_000 })
  await vi.advanceTimersByTimeAsync(20 * 3_900_000)
  await stop()
  const gaps = ran.slice(1).map(({ began }, n) => began - (ran[n]?.began ?? 0))
  expect(gaps.length).toBeGreaterThan(15)
  expect(new Set(gaps).size).toBeGreaterThan(10)
})
