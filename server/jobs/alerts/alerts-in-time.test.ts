import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { signInPerson } from '#db/commands/people/sign-in-person.ts'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { openAlerts } from '#db/queries/upkeep/open-alerts.ts'
import { aDraft, aStory, must, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { letter } from '#domain/letters/letter.ts'
import { type Role, SYSTEM } from '#domain/permissions/can.ts'
import { checkAlerts } from '#server/jobs/alerts/check-alerts.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const START = Date.UTC(2026, 10, 27, 12)

let paper: ReturnType<typeof testNewsroom>
let now: number
beforeEach(() => {
  paper = testNewsroom()
  now = START
})
afterEach(() => paper.close())

const check = (sendsMail = true) => {
  for (const what of ['backup', 'drill'] as const)
    recordUpkeepRun(paper.db, what, { beganAt: now, endedAt: now, problem: null })
  return checkAlerts({
    db: paper.db,
    dataDir: paper.dir,
    siteUrl: 'https://halyard.example',
    sendsMail,
    hasCopies: false,
    upMs: () => 100 * DAY,
    readClock: () => ({ boot: 'one', wallMs: now, uptimeMs: now }),
    freeBytes: () => 50 * 1024 ** 3,
    measure: async () => [],
    onError(_, error) {
      throw error
    },
  })
}
const add = (name: string, role: Role) =>
  must(
    addPerson(
      paper.db,
      SYSTEM,
      { email: `${name.toLowerCase()}@halyard.example`, name, role, password: 'a gull on the bollard' },
      START,
    ),
  ).id
const signIn = (personId: string, ipAddress: string, at = now) =>
  signInPerson(
    paper.db,
    { personId, session: { token: `${personId}${ipAddress}`, idleMs: 1, ipAddress, userAgent: null }, stepToken: 's' },
    at,
  )
const event = (what: string, story: number, details: object, at = now) =>
  paper.db.$client
    .prepare('insert into events (at, what, article_id, details) values (?, ?, ?, ?)')
    .run(at, what, story, JSON.stringify(details))
const letters = () =>
  (
    paper.db.$client.prepare("select payload from outbox where kind = 'mail' order by id").all() as {
      payload: string
    }[]
  )
    .map(({ payload }) => letter.parse(JSON.parse(payload)))
    .map((one) => ['name' in one && one.name, one.template])
const open = () => openAlerts(paper.db)
const causes = () => open().map(({ cause }) => cause)

test('rows of a clock that was ahead open no alert', async () => {
  openSections(paper.db)
  const ahead = now + 30 * DAY
  const ada = add('Ada', 'admin')
  signIn(ada, '203.0.113.7')
  signIn(ada, '198.51.100.1', ahead)
  event('article.published', aStory(paper.db, 'The convoy').id, { lateMs: 5_000 }, ahead)
  event('article.publish-failed', aDraft(paper.db, 'The quay').id, { code: 'failed' }, ahead)
  paper.db.$client
    .prepare(
      `insert into outbox (kind, payload, dedupe_key, due_at, done_at, last_error) values ('purge', '{}', 'a', 0, ?, 'no')`,
    )
    .run(ahead)
  await check()
  expect(causes()).toEqual([])
  now = ahead - MINUTE
  await check()
  expect(causes()).toEqual(['job-set-aside', 'schedule-late', 'delivery-gave-up', 'new-network'])
})

test('while the clock is ahead, what fails now is still told', async () => {
  openSections(paper.db)
  paper.db.$client
    .prepare('insert into clock (id, boot, wall, uptime, parted) values (1, ?, ?, ?, null)')
    .run('one', now - 30 * DAY, now)
  event('article.published', aStory(paper.db, 'The convoy').id, { lateMs: 5_000 })
  await check()
  expect(causes()).toEqual(expect.arrayContaining(['schedule-late', 'clock-in-doubt']))
})

test('the only admin is no recipient of what is about themselves, and is told of others within the day', async () => {
  const ada = add('Ada', 'admin')
  const bo = add('Bo', 'editor')
  for (const id of [ada, bo]) signIn(id, '203.0.113.7')
  now += HOUR
  signIn(ada, '198.51.100.1')
  await check()
  expect([causes(), letters()]).toEqual([['new-network'], [['Ada', 'new-networks']]])
  now += HOUR
  signIn(bo, '198.51.100.1')
  await check()
  expect(letters()).toEqual([
    ['Ada', 'new-networks'],
    ['Ada', 'alert'],
    ['Bo', 'new-networks'],
  ])
})

test('five sign-ins of an admin do not hide a sixth of another person', async () => {
  const ada = add('Ada', 'admin')
  const bo = add('Bo', 'editor')
  for (const id of [ada, bo]) signIn(id, '203.0.113.7')
  now += HOUR
  signIn(bo, '198.51.100.1')
  now += MINUTE
  for (let n = 1; n <= 5; n++) signIn(ada, `192.0.${n}.1`)
  await check()
  expect(open()).toMatchObject([{ cause: 'new-network', details: { count: 6 } }])
  expect(letters()).toContainEqual(['Ada', 'alert'])
})

test('an alert can be sent for a day', async () => {
  const ada = add('Ada', 'admin')
  paper.db.$client
    .prepare(
      `insert into outbox (kind, payload, dedupe_key, due_at, done_at, last_error) values ('purge', '{}', 'a', 0, ?, 'no')`,
    )
    .run(now)
  await check()
  const { payload } = paper.db.$client.prepare("select payload from outbox where kind = 'mail'").get() as {
    payload: string
  }
  expect(JSON.parse(payload)).toMatchObject({ person: ada, template: 'alert', until: now + DAY })
})

test('a sign-in of which nobody was told within two days is told no more', async () => {
  const ana = add('Ana', 'editor')
  signIn(ana, '203.0.113.7')
  now += HOUR
  signIn(ana, '198.51.100.1')
  now += 2 * DAY + 1
  await check()
  expect(letters()).toEqual([])
  signIn(ana, '192.0.2.1')
  await check()
  expect(letters()).toEqual([['Ana', 'new-networks']])
})

test('a late publication is named by its public headline', async () => {
  openSections(paper.db)
  const story = aStory(paper.db, 'The convoy')
  event('article.published', story.id, { lateMs: 5_000 })
  const fields = { headline: 'An embargoed headline' }
  must(saveArticle(paper.db, SYSTEM, { id: story.id, version: story.version, fields }, now))
  await check()
  expect(open()).toMatchObject([
    { cause: 'schedule-late', details: { latest: { of: 'story', headline: 'The convoy' }, story: story.id } },
  ])
  must(withdrawArticle(paper.db, SYSTEM, { id: story.id, legal: false }, now))
  await check()
  expect(open()).toMatchObject([{ details: { latest: { of: 'hidden' }, story: story.id } }])
})
