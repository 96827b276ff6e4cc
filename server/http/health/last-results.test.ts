import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordRecurringFailure } from '#db/commands/schedule/record-recurring-failure.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  paper = await testWebServer(press.page)
})
afterEach(() => paper.close())

test('health says that the clock is in doubt, or that due work keeps failing, and still serves', async () => {
  expect(JSON.parse((await paper.ask('/healthz')).text)).not.toHaveProperty('warnings')
  paper.db.$client.exec(`insert into clock (id, boot, wall, uptime, parted) values (1, 'before', 0, 0, 3600000)`)
  paper.db.$client.exec(`insert into due_failures (kind, ref, attempts, failed_at, retry_at, last_error)
    values ('step', 'day', 3, 0, 0, 'a bug')`)
  const { status, text } = await paper.ask('/healthz')
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ status: 'ok', warnings: ['clock-in-doubt', 'due-work-failing'] })
})

test('recurring work that fails three times in a row is a warning, never a 503, and goes when it succeeds', async () => {
  const fail = (attempts: number) =>
    recordRecurringFailure(paper.db, 'backup', { attempts, error: new Error('no room'), now: 0, keptUntil: 1 })
  const answers = () => Promise.all(['/healthz', '/up'].map((address) => paper.ask(address)))
  fail(2)
  for (const { status, text } of await answers())
    expect([status, JSON.parse(text)]).toEqual([200, expect.not.objectContaining({ warnings: expect.anything() })])
  fail(3)
  for (const { status, text } of await answers())
    expect([status, JSON.parse(text)]).toMatchObject([200, { status: 'ok', warnings: ['due-work-failing'] }])
  recordRecurringFailure(paper.db, 'backup', null)
  for (const { text } of await answers()) expect(JSON.parse(text)).not.toHaveProperty('warnings')
})

test('health looks at nothing itself: it repeats what the looks of the server stored', async () => {
  const { boot, wallMs, uptimeMs } = readClock()
  const clock = paper.db.$client.prepare(
    'insert or replace into clock (id, boot, wall, uptime, parted) values (1, ?, ?, ?, ?)',
  )
  clock.run(boot, wallMs - 3_600_000, Math.round(uptimeMs), null)
  expect(JSON.parse((await paper.ask('/healthz')).text)).not.toHaveProperty('warnings')
  clock.run(boot, wallMs, Math.round(uptimeMs), 3_600_000)
  expect(JSON.parse((await paper.ask('/healthz')).text)).toHaveProperty('warnings', ['clock-in-doubt'])
  paper.db.$client.exec('drop table due_failures')
  expect(await paper.ask('/healthz')).toMatchObject({
    status: 200,
    text: expect.stringContaining('"status":"ok"') as string,
  })
})

test('health says what admins are told of backups, drills and the disk, and when they last went well', async () => {
  paper.db.$client.exec(`insert into alerts (cause, since, mended_at) values
    ('disk-fills', 1, null), ('copy-late', 1, null), ('new-network', 1, null), ('drill-failed', 1, 2)`)
  paper.db.$client.exec(`insert into upkeep_runs (what, began_at, succeeded_at, problem) values
    ('backup', 0, 1764244800000, null), ('drill', 0, null, 'another hash')`)
  for (const address of ['/healthz', '/up']) {
    const { status, text } = await paper.ask(address)
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({
      warnings: ['copy-late', 'disk-fills'],
      upkeep: { lastBackup: '2025-11-27T12:00:00.000Z', lastCopyElsewhere: null, lastDrill: null, drill: 'failed' },
    })
  }
})
