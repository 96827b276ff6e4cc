import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { findAlerts, WATCHED } from '#db/health/find-alerts.ts'
import type { Watch } from '#db/health/health-check.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { OVERDUE } from '#domain/upkeep/alert-limits.ts'
import { ALERT_CAUSES, type UpkeepKind } from '#domain/upkeep/upkeep-run.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const GB = 1024 ** 3
const NOW = Date.UTC(2026, 10, 27, 12)

let paper: ReturnType<typeof testNewsroom>
let failed: string[]
beforeEach(() => {
  paper = testNewsroom()
  failed = []
  for (const what of ['backup', 'copy-elsewhere', 'drill'] as const) ran(what, HOUR)
})
afterEach(() => paper.close())

/** Records a run, and before it one that succeeded. */
function ran(what: UpkeepKind, agoMs: number, problem: string | null = null): void {
  const endedAt = NOW - agoMs
  recordUpkeepRun(paper.db, what, { beganAt: endedAt, endedAt, problem: null })
  if (problem !== null) recordUpkeepRun(paper.db, what, { beganAt: endedAt, endedAt, problem })
}
const find = (over: Partial<Watch> = {}) =>
  findAlerts(
    {
      db: paper.db,
      dataDir: paper.dir,
      now: NOW,
      reading: { boot: 'one', wallMs: NOW, uptimeMs: 30 * DAY },
      upMs: 30 * DAY,
      within: { since: NOW - DAY, until: NOW },
      hasCopies: true,
      freeBytes: () => 50 * GB,
      measure: async () => [],
      ...over,
    },
    (name) => void failed.push(name),
  )
const held = async (over?: Partial<Watch>) =>
  Object.entries(await find(over)).flatMap(([cause, details]) => (details === null ? [] : cause))

test('every cause has one check that knows it, and is null while it does not hold', async () => {
  expect(WATCHED.flatMap(({ alert }) => alert?.cause ?? []).sort()).toEqual([...ALERT_CAUSES].sort())
  const found = await find()
  expect(Object.keys(found).sort()).toEqual([...ALERT_CAUSES].sort())
  expect(new Set(Object.values(found))).toEqual(new Set([null]))
  expect(failed).toEqual([])
})

test.each([
  ['backup', 'backup-late', OVERDUE.backup.limitMs],
  ['copy-elsewhere', 'copy-late', OVERDUE.copy.limitMs],
  ['drill', 'drill-failed', OVERDUE.drill.limitMs],
] as const)('%s has the limit of its own', async (what, cause, limitMs) => {
  ran(what, limitMs - 1)
  expect(await held()).toEqual([])
  ran(what, limitMs)
  expect(await held()).toEqual([cause])
})

test('a failed backup or copy is not told before it is late; a failed drill is', async () => {
  ran('backup', HOUR, 'disk full')
  ran('copy-elsewhere', HOUR, 'no route')
  expect(await held()).toEqual([])
  ran('drill', DAY, 'another hash')
  expect((await find())['drill-failed']).toEqual({ lastAt: NOW - DAY, problem: 'another hash' })
})

test('without a place for copies none is late', async () => {
  ran('copy-elsewhere', 300 * DAY)
  expect(await held()).toEqual(['copy-late'])
  expect(await held({ hasCopies: false })).toEqual([])
})

test('a disk that fills is measured, and another one is not', async () => {
  const use = [{ name: 'media', bytes: 7 }]
  const measure = async () => use
  const unmeasured = () => Promise.reject(new Error('The disk has room.'))
  expect((await find({ freeBytes: () => GB, measure: unmeasured }))['disk-fills']).toBeNull()
  expect((await find({ freeBytes: () => GB - 1, measure }))['disk-fills']).toEqual({
    freeBytes: GB - 1,
    boundBytes: GB,
    use,
  })
})

test('a clock that parted is found with how far it parted', async () => {
  paper.db.$client.exec(
    `insert into clock (id, boot, wall, uptime, parted) values (1, 'one', ${NOW - HOUR}, ${30 * DAY}, null)`,
  )
  expect((await find())['clock-in-doubt']).toEqual({ partedMs: HOUR })
})

test('a look that fails says nothing about its cause, and the others are found', async () => {
  paper.db.$client.exec('drop table upkeep_runs')
  const found = await find({ freeBytes: () => 0 })
  expect(failed).toEqual(['backups', 'drill', 'copy-elsewhere'])
  expect(Object.keys(found).sort()).toEqual(
    ALERT_CAUSES.filter((cause) => !['backup-late', 'copy-late', 'drill-failed'].includes(cause)).sort(),
  )
  expect(found['disk-fills']).toMatchObject({ freeBytes: 0 })
})
