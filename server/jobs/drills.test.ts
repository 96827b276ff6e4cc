import fs from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drillFolder } from '#db/backup/drill/drill-folder.ts'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { backUpAndCopy } from '#server/jobs/backups.ts'
import { drillAndRecord, drillIfDue, nextDrillAt } from '#server/jobs/drills.ts'

const HOUR = 3_600_000
let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
})
afterEach(() => {
  paper.close()
})

const record = (what: 'backup' | 'drill', at: number, problem: string | null = null) =>
  recordUpkeepRun(paper.db, what, { beganAt: at, endedAt: at, problem })

test('a drill is due once there is a backup, then every week, and the day after one that failed', () => {
  expect(nextDrillAt(paper.db)).toBe(Number.POSITIVE_INFINITY)
  record('backup', NOON)
  expect(nextDrillAt(paper.db)).toBe(NOON)
  record('drill', NOON)
  expect(nextDrillAt(paper.db)).toBe(NOON + 168 * HOUR)
  record('drill', NOON, 'It failed.')
  expect(nextDrillAt(paper.db)).toBe(NOON + 24 * HOUR)
})

test('its result is recorded, with the copy and what it took', async () => {
  const { signal } = new AbortController()
  const options = { dataDir: paper.dir, target: null, signal, clock: () => NOON }
  expect(await drillAndRecord(paper.db, options)).toBe(false)
  expect(upkeepRunsOf(paper.db).get('drill')).toMatchObject({
    beganAt: NOON,
    succeededAt: null,
    problem: 'There is no backup to try.',
  })
  await backUpAndCopy(paper.db, options)
  expect(await drillAndRecord(paper.db, options)).toBe(true)
  expect(upkeepRunsOf(paper.db).get('drill')).toMatchObject({
    beganAt: NOON,
    succeededAt: NOON,
    problem: null,
    details: { copy: expect.stringMatching(/^here:auto-/) as string, stories: 0, picturesMissing: 0, isSameHash: true },
  })
  expect(fs.existsSync(drillFolder(paper.dir))).toBe(false)
})

test('one that is due runs, one that is not waits, and one of the future does not count', async () => {
  let now = NOON
  const { signal } = new AbortController()
  const check = () => drillIfDue(paper.db, { dataDir: paper.dir, target: null, signal, clock: () => now })
  const began = () => upkeepRunsOf(paper.db).get('drill')?.beganAt
  expect(await check()).toBe(true)
  expect(began()).toBeUndefined()
  record('backup', NOON)
  expect(await check()).toBe(false)
  expect(began()).toBe(NOON)
  now += 23 * HOUR
  expect(await check()).toBe(true)
  expect(began()).toBe(NOON)
  // The clock is set back by a month.
  now -= 720 * HOUR
  expect(await check()).toBe(false)
  expect(began()).toBe(now)
}, 60_000)
