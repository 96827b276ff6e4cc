import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { saveAlerts } from '#db/commands/upkeep/save-alerts.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { upkeepMetrics } from '#server/process/metrics/upkeep-metrics.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

test('metrics say when copies and drills last went well, and which alerts are open', async () => {
  const registry = new Registry()
  upkeepMetrics(registry, paper.db)
  expect(await registry.metrics()).toContain('broadsheet_last_drill_timestamp_seconds 0')
  recordUpkeepRun(paper.db, 'copy-elsewhere', { beganAt: 1_000, endedAt: 2_000, problem: null })
  recordUpkeepRun(paper.db, 'drill', { beganAt: 1_000, endedAt: 5_000, problem: null })
  recordUpkeepRun(paper.db, 'drill', { beganAt: 6_000, endedAt: 7_000, problem: 'another hash' })
  saveAlerts(paper.db, { 'clock-in-doubt': { partedMs: 1 } }, 8_000)
  const text = await registry.metrics()
  expect(text).toContain('broadsheet_last_copy_elsewhere_timestamp_seconds 2')
  expect(text).toContain('broadsheet_last_drill_timestamp_seconds 5')
  expect(text).toContain('broadsheet_last_drill_failed 1')
  expect(text).toContain('broadsheet_alerts{cause="clock-in-doubt"} 1')
  expect(text).toContain('broadsheet_alerts{cause="backup-late"} 0')
})
