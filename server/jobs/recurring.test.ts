import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { write } from '#db/engine/write.ts'
import { clock } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'
import { recurring } from '#server/jobs/recurring.ts'

let paper: ReturnType<typeof testNewsroom>
let written: number
beforeEach(() => {
  paper = testNewsroom()
  written = 0
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  paper.close()
})

const table = (releasesUrl: string | null = null) =>
  recurring(paper.db, async () => void (written += 1), { ...env, dataDir: paper.dir, backupUrl: null, releasesUrl })
const { signal } = new AbortController()
const run = (name: string) =>
  table()
    .find((one) => one.name === name)
    ?.run(signal)

test('everything in the table runs once in a new newsroom, without a failure', async () => {
  const work = table()
  expect(work.length).toBeGreaterThan(15)
  for (const one of work) expect(await one.run(signal), one.name).not.toBe(false)
  expect(written).toBe(1)
  expect(fs.readdirSync(path.join(paper.dir, 'backups')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
})

test('each has a name of its own, which no step of the scheduler has: their failures share a table', () => {
  const names = table('https://releases.example/file.json').map(({ name }) => name)
  const scheduler = fs.readFileSync('db/commands/schedule/run-due-jobs.ts', 'utf8')
  const steps = [...scheduler.matchAll(/(?:name|ref): '([a-z-]+)'/g)].map(([, name]) => name)
  expect(steps).toContain('pictures')
  expect(steps).toContain('failures')
  const all = [...names, ...steps]
  expect(all.filter((name, n) => all.indexOf(name) !== n)).toEqual([])
})

test('nothing else in this room has a timer, but what waits for a row, a child, an answer, or the first report', () => {
  const files = fs.globSync('server/jobs/**/*.ts').filter((file) => !/\.test\.ts$|\/testing\//.test(file))
  expect(files.length).toBeGreaterThan(40)
  const timed = files.filter((file) => /\bset(Timeout|Interval)\(/.test(fs.readFileSync(file, 'utf8')))
  expect(timed.map((file) => path.basename(file, '.ts')).toSorted()).toEqual([
    'due-timer',
    'import-runner',
    'letter-sender',
    'pending-missing-paths',
    'pending-reads',
    'repeat',
    'sending-thread',
  ])
})

test('the first backup waits, and neither it nor the look for releases longer than usual after a clock that was set back', async () => {
  const HOUR = 3_600_000
  const firstOf = (name: string, now: number) => {
    vi.useFakeTimers({ now, toFake: ['Date'] })
    const work = table('https://releases.example/file.json').find((one) => one.name === name)
    vi.useRealTimers()
    return work?.first
  }
  const now = Date.now()
  expect(firstOf('backup', now)).toBe(HOUR / 4)
  await run('backup')
  expect(firstOf('backup', now + HOUR / 2)).toBeGreaterThan(HOUR / 4)
  expect(firstOf('backup', now + 10 * HOUR)).toBe(HOUR / 4)
  expect(firstOf('backup', now - 1_000 * HOUR)).toBe(HOUR)
  paper.db.$client.prepare("insert into upkeep_runs (what, began_at, details) values ('releases', ?, '{}')").run(now)
  expect(firstOf('releases', now + 30 * HOUR)).toBe(5 * 60_000)
  expect(firstOf('releases', now - 1_000 * HOUR)).toBe(24 * HOUR)
})

test('commits are checkpointed into the database file outside the commit', async () => {
  paper.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  const before = fs.readFileSync(paper.file)
  write(paper.db, (tx) => {
    changed(tx, ['site'], 1_000_000)
    return ok(null)
  })
  expect(fs.readFileSync(paper.file).equals(before)).toBe(true)
  await run('checkpoint')
  expect(fs.readFileSync(paper.file).equals(before)).toBe(false)
  expect(table().find((one) => one.name === 'checkpoint')?.every).toBe(1_000)
})

test('each day the database learns how its tables grew', async () => {
  const pragma = vi.spyOn(paper.db.$client, 'pragma')
  await run('optimize')
  expect(pragma).toHaveBeenCalledWith('optimize')
  expect(table().find((one) => one.name === 'optimize')?.every).toBe(24 * 3_600_000)
})

const SWEPT = {
  'sweep-pictures': 'uploads/old',
  'sweep-restores': 'restore/previews/old',
  'sweep-imports': 'imports/7',
}
test.each(Object.entries(SWEPT))('%s removes nothing by a clock in doubt', async (name, left) => {
  const old = path.join(paper.dir, left)
  fs.mkdirSync(path.dirname(old), { recursive: true })
  fs.mkdirSync(old)
  fs.utimesSync(old, 0, 0)
  await run('clock')
  const setClock = (byMs: number) =>
    paper.db
      .update(clock)
      .set({ wall: sql`${clock.wall} - ${byMs}` })
      .run()
  setClock(86_400_000)
  await run(name)
  expect(fs.existsSync(old)).toBe(true)
  setClock(-86_400_000)
  await run(name)
  expect(fs.existsSync(old)).toBe(false)
})
