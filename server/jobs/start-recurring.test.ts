import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { nextDueAt } from '#db/commands/schedule/steps/next-due-at.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import { dueFailures } from '#db/schema/tables.ts'
import { NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Recurring } from '#server/jobs/repeat.ts'
import { startRecurring } from '#server/jobs/start-recurring.ts'
import { recurringMetrics } from '#server/process/metrics/parent-metrics.ts'

const MINUTE = 60_000
let paper: ReturnType<typeof testNewsroom>
let said: string[]
let started: ReturnType<typeof startRecurring>
beforeEach(() => {
  vi.useFakeTimers({ now: NOON })
  paper = testNewsroom()
  said = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => Boolean(said.push(String(line))))
})
afterEach(async () => {
  await started.stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
  paper.close()
})

const untilStopped = (signal: AbortSignal) => new Promise((resolve) => signal.addEventListener('abort', resolve))
let isStuck = true
const start = (...more: Recurring[]) => {
  isStuck = true
  const stuck = () => {
    if (isStuck) throw new Error('stuck')
  }
  started = startRecurring(paper.db, [{ name: 'stuck', first: 0, every: 10_000, run: stuck }, ...more])
}
const rows = () => paper.db.select().from(dueFailures).all()
const turn = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('work that fails stops no other work, is counted, logged, and stored until it succeeds', async () => {
  start({ name: 'calm', every: 1_000, run: () => null }, { name: 'hangs', first: 0, every: 1_000, run: untilStopped })
  await turn(10)
  expect(rows()).toMatchObject([{ kind: 'step', ref: 'stuck', attempts: 1, failedAt: NOON, lastError: 'stuck' }])
  await turn(5 * MINUTE)
  const counts = new Map(started.all.map((one) => [one.name, one.counts]))
  expect(counts.get('calm')).toEqual({ runs: 300, failures: 0, lastOkAt: NOON + 300_000 })
  expect(counts.get('hangs')).toEqual({ runs: 1, failures: 0, lastOkAt: 0 })
  // After 1, 2, 4, 8 and then every 10 s; said and stored once a minute.
  expect(counts.get('stuck')).toEqual({ runs: 33, failures: 33, lastOkAt: 0 })
  const failures = said.map((line) => JSON.parse(line) as { what: string; name: string; attempts: number })
  expect(failures.map(({ what, name }) => `${what}: ${name}`)).toEqual(Array(5).fill('recurring work failed: stuck'))
  expect(failingWork(paper.db)).toMatchObject([
    { kind: 'step', headline: 'stuck', attempts: failures.at(-1)?.attempts },
  ])
  isStuck = false
  await turn(10_000)
  expect(rows()).toEqual([])
  expect(counts.get('stuck')).toEqual({ runs: 34, failures: 33, lastOkAt: NOON + 305_000 })
})

test('its metrics have a name each', async () => {
  start({ name: 'calm', every: 1_000, run: () => null })
  await turn(2_500)
  const registry = new Registry()
  recurringMetrics(registry, started.all)
  const text = await registry.metrics()
  expect(text).toContain('# TYPE broadsheet_recurring_runs_total counter')
  expect(text).toContain('broadsheet_recurring_runs_total{name="calm"} 2')
  expect(text).toContain('broadsheet_recurring_failures_total{name="calm"} 0')
  expect(text).toContain('broadsheet_recurring_failures_total{name="stuck"} 2')
  expect(text).toContain(`broadsheet_recurring_last_ok_seconds{name="calm"} ${NOON / 1_000 + 2}`)
  expect(text).toContain('broadsheet_recurring_last_ok_seconds{name="stuck"} 0')
})

test('a scheduler that wakes meanwhile keeps the row, and drops that of work that is gone', async () => {
  start()
  for (let minute = 0; minute < 6; minute++) {
    await turn(MINUTE)
    runDueJobs(paper.db, Date.now())
    expect(rows()).toHaveLength(1)
    expect(nextDueAt(paper.db, Date.now())).toBeGreaterThan(Date.now())
  }
  await started.stop()
  runDueJobs(paper.db, nextDueAt(paper.db, Date.now()))
  expect(rows()).toEqual([])
})

test('a row of the last start goes with the first run that succeeds', async () => {
  start()
  await turn(10)
  await started.stop()
  start()
  isStuck = false
  expect(rows()).toHaveLength(1)
  await turn(10)
  expect(rows()).toEqual([])
})

test('a failure that cannot be stored stops nothing', async () => {
  paper.db.$client.exec("create trigger full before insert on due_failures begin select raise(abort, 'full'); end")
  start()
  await turn(2 * MINUTE)
  expect(started.all[0]?.counts.failures).toBeGreaterThan(10)
  expect(said.filter((line) => line.includes('could not be stored')).length).toBeGreaterThan(0)
})
