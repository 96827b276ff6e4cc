import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from '#db/commands/people/add-person.ts'
import { signInPerson } from '#db/commands/people/sign-in-person.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { openAlerts } from '#db/queries/upkeep/open-alerts.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { letter } from '#domain/letters/letter.ts'
import { type Role, SYSTEM } from '#domain/permissions/can.ts'
import type { Alert } from '#domain/upkeep/alert-details.ts'
import { alertWords } from '#domain/upkeep/alert-words.ts'
import { type AlertOptions, checkAlerts } from '#server/jobs/alerts/check-alerts.ts'
import { createMeasure } from '#server/jobs/alerts/measure-folder.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const GB = 1024 ** 3
const START = Date.UTC(2026, 10, 27, 12)

let paper: ReturnType<typeof testNewsroom>
let now: number
let uptime: number
let errors: string[]
beforeEach(() => {
  paper = testNewsroom()
  now = START
  uptime = 100 * DAY
  errors = []
})
afterEach(() => paper.close())

const pass = (ms: number) => {
  now += ms
  uptime += ms
}
const check = (over: Partial<AlertOptions> = {}) =>
  checkAlerts({
    db: paper.db,
    dataDir: paper.dir,
    siteUrl: 'https://halyard.example',
    sendsMail: true,
    hasCopies: false,
    upMs: () => uptime,
    readClock: () => ({ boot: 'one', wallMs: now, uptimeMs: uptime }),
    freeBytes: () => 50 * GB,
    measure: async () => [],
    onError: (part) => void errors.push(part),
    ...over,
  })
const add = (name: string, role: Role, password = true) => {
  const email = `${name.toLowerCase()}@halyard.example`
  const input = { email, name, role, ...(password && { password: 'a gull on the bollard' }) }
  const added = addPerson(paper.db, SYSTEM, input, START)
  if (!added.ok) throw new Error(added.code)
  return added.value.id
}
const succeed = (what: 'backup' | 'drill', at: number) =>
  recordUpkeepRun(paper.db, what, { beganAt: at, endedAt: at, problem: null })
const allWell = () => {
  succeed('backup', now)
  succeed('drill', now)
}
const letters = () =>
  (
    paper.db.$client.prepare("select payload from outbox where kind = 'mail' order by id").all() as {
      payload: string
    }[]
  ).map(({ payload }) => letter.parse(JSON.parse(payload)))
const titlesOf = (alerts: object[]) => alerts.map((one) => alertWords(one as Alert, String).title)
const told = () =>
  letters().map((one) => ['to' in one && one.to, one.template === 'alert' ? titlesOf(one.alerts) : one.template])
/** Marks the letters as delivered: one that waits is not enqueued again. */
const delivered = () => paper.db.$client.exec("update outbox set done_at = 1, dedupe_key = 'done:' || id")
const causes = () => openAlerts(paper.db).map(({ cause }) => cause)
const LATE = 'The hourly backup is late'

test('active admins are told once a day while a cause holds, and not when it is mended', async () => {
  add('Ada', 'admin')
  add('Ana', 'editor')
  add('Invited', 'admin', false)
  const gone = add('Gone', 'admin')
  updatePerson(paper.db, SYSTEM, { id: gone, disabled: true }, START)
  allWell()
  await check()
  expect([causes(), told()]).toEqual([[], []])
  pass(3 * HOUR)
  succeed('drill', now)
  await check()
  expect([causes(), told()]).toEqual([['backup-late'], [['ada@halyard.example', [LATE]]]])
  expect(letters()[0]).toMatchObject({
    alerts: [{ cause: 'backup-late', since: START + 3 * HOUR, link: 'https://halyard.example/desk/backups' }],
  })
  delivered()
  for (let hour = 0; hour < 23; hour++) {
    pass(HOUR)
    await check()
  }
  expect(told()).toHaveLength(1)
  pass(HOUR)
  await check()
  expect(told()).toHaveLength(2)
  succeed('backup', now)
  await check()
  expect([causes(), told().length]).toEqual([[], 2])
  // It comes back within the day: the desk shows it, and no letter goes out before the day is over.
  pass(3 * HOUR)
  await check()
  expect([causes(), told().length]).toEqual([['backup-late'], 2])
  pass(21 * HOUR)
  await check()
  expect(told()).toHaveLength(3)
  expect(errors).toEqual([])
})

test('causes that begin together are in one letter; a later one has its own', async () => {
  add('Ada', 'admin')
  succeed('drill', now)
  await check({ freeBytes: () => GB / 2 })
  expect(told()).toEqual([['ada@halyard.example', [LATE, 'The disk fills: 512 MB free']]])
  pass(MINUTE)
  recordUpkeepRun(paper.db, 'drill', { beganAt: now, endedAt: now, problem: 'The hash differs' })
  await check({ freeBytes: () => GB / 2 })
  expect(told().slice(1)).toEqual([['ada@halyard.example', ['The last backup could not be restored']]])
})

test('without mail the desk shows it, and the letter goes out once mail is set', async () => {
  add('Ada', 'admin')
  succeed('drill', now)
  await check({ sendsMail: false })
  expect([causes(), told()]).toEqual([['backup-late'], []])
  pass(MINUTE)
  await check()
  expect(told()).toHaveLength(1)
})

test('without an admin nobody counts as told', async () => {
  succeed('drill', now)
  await check()
  add('Ada', 'admin')
  pass(MINUTE)
  await check()
  expect(told()).toHaveLength(1)
})

test('a fact that cannot be read leaves its cause as it was, and the others are found', async () => {
  add('Ada', 'admin')
  allWell()
  await check({ freeBytes: () => 0 })
  expect(causes()).toEqual(['disk-fills'])
  pass(3 * HOUR)
  const broken = () => {
    throw new Error('no such folder')
  }
  await check({ freeBytes: broken })
  expect(errors).toEqual(['disk'])
  expect(causes()).toEqual(['backup-late', 'disk-fills'])
})

test('a letter that cannot be enqueued does not keep the desk from showing it', async () => {
  add('Ada', 'admin')
  paper.db.$client.exec("create trigger no_mail before insert on outbox begin select raise(abort, 'no'); end")
  succeed('drill', now)
  await check()
  expect([errors, causes()]).toEqual([['mail'], ['backup-late']])
  paper.db.$client.exec('drop trigger no_mail')
  pass(MINUTE)
  await check()
  expect(told()).toHaveLength(1)
})

test('a clock that is set to and fro makes nothing late, and one letter', async () => {
  add('Ada', 'admin')
  allWell()
  await check()
  paper.db.$client
    .prepare('insert or replace into clock (id, boot, wall, uptime, parted) values (1, ?, ?, ?, null)')
    .run('one', now, uptime)
  for (let n = 0; n < 100; n++) {
    now = n % 2 === 0 ? START + 400 * DAY : START - 400 * DAY
    uptime += MINUTE
    await check()
  }
  expect(causes()).toEqual(['clock-in-doubt'])
  expect(told()).toEqual([['ada@halyard.example', ['The server’s clock is in doubt']]])
  now = START + 100 * MINUTE
  await check()
  expect(causes()).toEqual([])
})

test('a publication that was late, one that failed and a delivery that was given up are told for a day', async () => {
  add('Ada', 'admin')
  const client = paper.db.$client
  client.exec(`insert into articles (id, slug, headline, status, language, document, created_at, saved_at, version)
    values (7, 'convoy', 'The convoy', 'draft', 'en', '{}', 0, 0, 1)`)
  const event = client.prepare(`insert into events (at, what, article_id, details) values (?, ?, 7, ?)`)
  event.run(now, 'article.published', JSON.stringify({ lateMs: 4_999 }))
  allWell()
  await check()
  expect(causes()).toEqual([])
  event.run(now, 'article.published', JSON.stringify({ lateMs: 5_000 }))
  event.run(now, 'article.publish-failed', JSON.stringify({ code: 'failed' }))
  client
    .prepare(
      `insert into outbox (kind, payload, dedupe_key, due_at, done_at, last_error) values ('purge', '{}', 'a', 0, ?, 'no route')`,
    )
    .run(now)
  await check()
  expect(causes()).toEqual(['job-set-aside', 'schedule-late', 'delivery-gave-up'])
  expect(openAlerts(paper.db).map(({ details }) => details)).toEqual([
    { count: 1, latest: { kind: 'publish', name: 'The convoy' }, story: 7 },
    { count: 1, longestMs: 5_000, latest: { of: 'hidden' }, story: 7 },
    { count: 1, why: 'no route', isOnlyAlerts: false },
  ])
  pass(DAY)
  allWell()
  await check()
  expect(causes()).toEqual(['job-set-aside', 'schedule-late', 'delivery-gave-up'])
  pass(1)
  await check()
  expect(causes()).toEqual([])
})

test('letters about alerts that fail are shown on the desk, and no letter says so', async () => {
  add('Ada', 'admin')
  allWell()
  paper.db.$client
    .prepare(
      `insert into outbox (kind, payload, dedupe_key, due_at, done_at, last_error)
       values ('mail', '{"template":"alert"}', 'a', 0, ?, 'unknown user')`,
    )
    .run(now)
  await check()
  expect(causes()).toEqual(['delivery-gave-up'])
  expect(paper.db.$client.prepare('select count(*) n from outbox').get()).toEqual({ n: 1 })
})

test('a sign-in from a new network is told to the person, and to other admins; at most once a day', async () => {
  const ada = add('Ada', 'admin')
  add('Bo', 'admin')
  const signIn = (personId: string, ipAddress: string) =>
    signInPerson(
      paper.db,
      { personId, session: { token: `${ipAddress}${now}`, idleMs: 1, ipAddress, userAgent: null }, stepToken: 's' },
      now,
    )
  allWell()
  signIn(ada, '203.0.113.7')
  await check()
  expect([causes(), told()]).toEqual([[], []])
  pass(HOUR)
  signIn(ada, '198.51.100.1')
  await check()
  expect(causes()).toEqual(['new-network'])
  expect(told()).toEqual([
    ['bo@halyard.example', ['One sign-in from a new network']],
    ['ada@halyard.example', 'new-networks'],
  ])
  pass(HOUR)
  signIn(ada, '192.0.2.1')
  await check()
  expect(told()).toHaveLength(2)
  pass(23 * HOUR + MINUTE)
  allWell()
  await check()
  expect(told().slice(2)).toEqual([
    ['bo@halyard.example', ['One sign-in from a new network']],
    ['ada@halyard.example', 'new-networks'],
  ])
})

test('what fills the data folder is measured by part, the largest first', async () => {
  const write = (file: string, bytes: number) => {
    fs.mkdirSync(path.dirname(path.join(paper.dir, file)), { recursive: true })
    fs.writeFileSync(path.join(paper.dir, file), Buffer.alloc(bytes, 1))
  }
  write('media/ab/one.jpg', 3_000_000)
  write('backups/auto-1.db', 9_000_000)
  const use = await createMeasure(paper.dir, () => 0)()
  expect(use.map(({ name }) => name)).toEqual(['backups', 'media', 'database'])
  expect(use[0]?.bytes).toBeGreaterThanOrEqual(9_000_000)
})
