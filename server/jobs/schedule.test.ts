import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { confirmClock, keepClock } from '#db/commands/schedule/keep-clock.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { nextUp } from '#db/queries/schedule/next-up.ts'
import { ADMIN, aDraft, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { createSchedule } from '#server/jobs/schedule.ts'

const HOUR = 60 * MINUTE

let paper: ReturnType<typeof testNewsroom>
/** The machine: its wall clock, which can be set, and its uptime. */
let machine: { boot: string; wallMs: number; uptimeMs: number }
let schedule: ReturnType<typeof createSchedule>
let ran: number
const start = () => {
  schedule = createSchedule(paper.db, { readClock: () => ({ ...machine }), report: () => ran++ })
}
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  machine = { boot: 'a', wallMs: NOON, uptimeMs: 7 * DAY }
  ran = 0
  start()
  keepClock(paper.db, machine)
})
afterEach(() => paper.close())

/** Advances both clocks. */
const pass = (ms: number) => {
  machine.wallMs += ms
  machine.uptimeMs += ms
}
const set = (ms: number) => {
  machine.wallMs += ms
}
/** Acts as the due timer when it wakes: it runs what is due until nothing is. */
const wake = async () => {
  keepClock(paper.db, machine)
  for (let n = 0; schedule.nextAt() <= machine.wallMs; n++) {
    expect(n).toBeLessThan(5)
    await schedule.run()
  }
}
const planned = (headline: string, at: number, embargo?: number) => {
  const fields = embargo === undefined ? {} : { embargoUntil: new Date(embargo).toISOString() }
  const { id, version } = aDraft(paper.db, headline, fields)
  must(publishArticle(paper.db, OTTILIE, { id, version, kind: 'update', at }, NOON))
  return id
}
const isOut = (slug: string) => articlePage(paper.db, { slug }) !== null
const events = () =>
  paper.db.$client.prepare("select what from events where what like 'clock.%' order by id").pluck().all()

test('premise: due work runs on time, and the timer sleeps until then (P-105)', async () => {
  planned('The vote', NOON + HOUR)
  // The first run stores the day.
  await wake()
  expect(schedule.nextAt()).toBe(NOON + HOUR)
  pass(HOUR)
  await wake()
  expect(isOut('the-vote')).toBe(true)
  expect(events()).toEqual([])
})

test('a clock that is set forward releases nothing, and takes away what has ended (P-130, P-308)', async () => {
  planned('The vote', NOON + HOUR, NOON + HOUR)
  paper.db.$client
    .prepare("insert into planned_fronts (slots, due_at, planned_at) values ('{}', ?, 0)")
    .run(NOON + HOUR)
  aStory(paper.db, 'The ferry', { licenceUntil: new Date(NOON + 2 * HOUR).toISOString() })
  set(3 * HOUR)
  await wake()
  expect(isOut('the-vote')).toBe(false)
  expect(paper.db.$client.prepare('select done_at from planned_fronts').pluck().get()).toBeNull()
  expect(isOut('the-ferry')).toBe(false)
  expect(events()).toEqual(['clock.jumped'])
  // Nothing is due, so nothing wakes in a loop.
  expect(schedule.nextAt()).toBeGreaterThan(machine.wallMs)
})

test('it goes on by itself once the clock is right again', async () => {
  planned('The vote', NOON + HOUR)
  set(3 * HOUR)
  await wake()
  pass(30 * MINUTE)
  set(-3 * HOUR)
  await wake()
  expect(isOut('the-vote')).toBe(false)
  expect(schedule.nextAt()).toBe(NOON + HOUR)
  pass(30 * MINUTE)
  await wake()
  expect(isOut('the-vote')).toBe(true)
  expect(events()).toEqual(['clock.jumped', 'clock.agreed'])
})

test('only an admin can confirm the clock, after which due work runs (P-130)', async () => {
  planned('The vote', NOON + HOUR)
  set(3 * HOUR)
  await wake()
  expect(confirmClock(paper.db, OTTILIE, machine)).toMatchObject({ code: 'not-allowed' })
  must(confirmClock(paper.db, ADMIN, machine))
  await wake()
  expect(isOut('the-vote')).toBe(true)
  expect(confirmClock(paper.db, ADMIN, machine)).toMatchObject({ code: 'clock-not-in-doubt' })
  expect(events()).toEqual(['clock.jumped', 'clock.confirmed'])
})

test('a clock that is set back takes nothing back, releases nothing, and keeps nothing that has ended (P-130)', async () => {
  planned('The vote', NOON + HOUR)
  pass(HOUR)
  await wake()
  expect(isOut('the-vote')).toBe(true)
  planned('The harbour', NOON + 2 * HOUR)
  aStory(paper.db, 'The ferry', { licenceUntil: new Date(NOON + 3 * HOUR).toISOString() })
  set(-DAY)
  // The licence ends by the uptime, not a day late.
  expect(schedule.nextAt()).toBe(NOON + 3 * HOUR - DAY)
  pass(2 * HOUR)
  await wake()
  expect([isOut('the-vote'), isOut('the-harbour'), isOut('the-ferry')]).toEqual([true, false, false])
})

test('a suspended machine is late, and not in doubt', async () => {
  planned('The vote', NOON + HOUR)
  pass(8 * HOUR)
  await wake()
  expect(isOut('the-vote')).toBe(true)
  expect(events()).toEqual([])
})

test('a change to summer time or of the zone is no jump', async () => {
  const zone = process.env['TZ']
  const spring = Date.UTC(2027, 2, 28, 0, 59)
  pass(spring - NOON)
  keepClock(paper.db, machine)
  planned('The vote', spring + 30 * MINUTE)
  try {
    process.env['TZ'] = 'Europe/Amsterdam'
    const before = new Date(spring).getHours()
    pass(30 * MINUTE)
    // Local time moved by an hour and a half within these 30 minutes.
    expect(new Date(machine.wallMs).getHours() - before).toBe(2)
    process.env['TZ'] = 'Pacific/Auckland'
    await wake()
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
  expect(isOut('the-vote')).toBe(true)
  expect(events()).toEqual([])
})

test('a server that starts anew in the middle of it still releases nothing', async () => {
  planned('The vote', NOON + HOUR)
  set(3 * HOUR)
  // The process was killed before anything could be recorded.
  start()
  await wake()
  expect(isOut('the-vote')).toBe(false)
  // The machine itself reboots, and its clock is still wrong.
  machine = { boot: 'b', wallMs: machine.wallMs + MINUTE, uptimeMs: MINUTE }
  start()
  await wake()
  expect(isOut('the-vote')).toBe(false)
  must(confirmClock(paper.db, ADMIN, machine))
  await wake()
  expect(isOut('the-vote')).toBe(true)
})

test('a machine that was off for a night is late, and not in doubt (P-106)', async () => {
  planned('The vote', NOON + HOUR)
  machine = { boot: 'b', wallMs: NOON + 8 * HOUR, uptimeMs: MINUTE }
  start()
  await wake()
  expect(isOut('the-vote')).toBe(true)
})

test('while it is in doubt nobody publishes under an embargo that only the clock has ended', () => {
  const embargoUntil = new Date(NOON + HOUR).toISOString()
  const { id, version } = aDraft(paper.db, 'The vote', { embargoUntil })
  const other = aDraft(paper.db, 'The ferry')
  // State as the process of the API sees it, by the machine's own uptime.
  paper.db.$client.exec(`update clock set boot = 'before', wall = ${NOON}, parted = ${3 * HOUR}`)
  const now = NOON + 3 * HOUR
  expect(publishArticle(paper.db, OTTILIE, { id, version, kind: 'update' }, now)).toMatchObject({ code: 'embargoed' })
  must(publishArticle(paper.db, OTTILIE, { id: other.id, version: other.version, kind: 'update' }, now))
  expect(nextUp(paper.db, { actor: OTTILIE, now }).clock).toEqual({
    partedMs: 3 * HOUR,
    wallAt: now,
    trustedAt: NOON,
  })
  paper.db.$client.exec('update clock set parted = null')
  must(publishArticle(paper.db, OTTILIE, { id, version, kind: 'update' }, now))
  expect(nextUp(paper.db, { actor: OTTILIE, now }).clock).toBeNull()
})

test('retries planned by a clock that was ahead run once it is right', async () => {
  set(DAY)
  keepClock(paper.db, machine)
  paper.db.$client
    .prepare("insert into outbox (kind, payload, dedupe_key, due_at) values ('purge', '{}', 'x', ?)")
    .run(machine.wallMs + MINUTE)
  set(-DAY)
  keepClock(paper.db, machine)
  expect(paper.db.$client.prepare('select due_at from outbox').pluck().get()).toBe(machine.wallMs)
})
