import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { nextDueAt } from '#db/commands/schedule/steps/next-due-at.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { nextUp } from '#db/queries/schedule/next-up.ts'
import { aDocument, aDraft, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'

const HOUR = 60 * MINUTE

const room = newsroomForEach(openSections)

const sql = (text: string) => room.db.$client.exec(text)
const rows = (text: string) => room.db.$client.prepare(text).all() as Record<string, unknown>[]
const schedule = (headline: string, at: number, text = 'It is late.') => {
  const { id, version } = aDraft(room.db, headline, { document: aDocument(text) })
  must(publishArticle(room.db, OTTILIE, { id, version, kind: 'update', at }, NOON))
  return id
}
/** Makes the scheduled publication of a story throw, as a bug or a damaged row would. */
const breakJob = (id: number) =>
  sql(`update jobs set payload = json_set(payload, '$.revisionId', 999999) where kind = 'publish:${id}'`)
const isPublic = (slug: string) => articlePage(room.db, { slug }) !== null
/** Runs the scheduler from one due moment to the next, as the server does; returns the moments. */
const runUntil = (end: number) => {
  const moments: number[] = []
  for (let at = nextDueAt(room.db, NOON); at <= end; at = nextDueAt(room.db, Math.max(at, NOON))) {
    moments.push(at)
    expect(moments.length).toBeLessThan(200)
    runDueJobs(room.db, at)
  }
  return moments
}

test('a publication that throws holds up no other, is retried with back-off, then set aside and shown red (P-309)', () => {
  const broken = schedule('The broken', NOON + MINUTE)
  schedule('The vote', NOON + 2 * MINUTE)
  breakJob(broken)
  const [failed] = runDueJobs(room.db, NOON + MINUTE)
  expect(failed).toMatchObject({ what: 'publish', articleId: broken, done: false, because: 'failed', attempts: 1 })
  expect(nextDueAt(room.db, NOON + MINUTE)).toBeGreaterThan(NOON + MINUTE)
  const moments = runUntil(NOON + HOUR)
  expect(isPublic('the-vote')).toBe(true)
  expect(isPublic('the-broken')).toBe(false)
  // Six attempts within a quarter of an hour, each later than the one before, and then no more.
  expect(moments.length).toBeLessThan(10)
  expect(rows('select * from due_failures')).toEqual([])
  expect(rows("select details ->> 'code' code from events where what = 'article.publish-failed'")).toEqual([
    { code: 'failed' },
  ])
  expect(deskArticle(room.db, { id: broken })).toMatchObject({
    status: 'draft',
    missed: { dueAt: NOON + MINUTE, because: 'failed' },
  })
  expect(nextUp(room.db, { actor: OTTILIE, now: NOON + HOUR }).late).toMatchObject([{ id: broken }])
})

test('a failing publication that is fixed between retries is published', () => {
  const id = schedule('The ferry', NOON + MINUTE)
  breakJob(id)
  runDueJobs(room.db, NOON + MINUTE)
  sql(
    `update jobs set payload = json_set(payload, '$.revisionId', (select max(id) from revisions where article_id = ${id}))`,
  )
  runUntil(NOON + HOUR)
  expect(isPublic('the-ferry')).toBe(true)
  expect(rows('select * from due_failures')).toEqual([])
})

test('a step that fails holds up no other', () => {
  aStory(room.db, 'The ferry', { licenceUntil: new Date(NOON + MINUTE).toISOString() })
  schedule('The vote', NOON + MINUTE)
  sql(`update settings set value = json_set(value, '$.zone', 'Nowhere/At-All') where key = 'site'`)
  sql(`insert or ignore into settings (key, value) values ('site', '{"zone":"Nowhere/At-All"}')`)
  const reports = runDueJobs(room.db, NOON + MINUTE)
  expect(reports).toContainEqual(expect.objectContaining({ what: 'step', ref: 'day', because: 'failed' }))
  expect(isPublic('the-vote')).toBe(true)
  expect(rows('select status from articles order by id')).toEqual([{ status: 'withdrawn' }, { status: 'published' }])
  // It is retried, and not in a tight loop.
  expect(nextDueAt(room.db, NOON + MINUTE)).toBeGreaterThan(NOON + MINUTE)
})

test('a licence whose story cannot be withdrawn does not keep another one public', () => {
  const until = new Date(NOON + MINUTE).toISOString()
  const one = aStory(room.db, 'The ferry', { licenceUntil: until })
  aStory(room.db, 'The vote', { licenceUntil: until })
  sql(`create trigger stuck before insert on withdrawals when new.article_id = ${one.id}
    begin select raise(abort, 'stuck'); end`)
  const reports = runDueJobs(room.db, NOON + MINUTE)
  expect(reports).toContainEqual(
    expect.objectContaining({ what: 'licence', articleId: one.id, done: false, because: 'failed' }),
  )
  expect(isPublic('the-vote')).toBe(false)
  runUntil(NOON + 2 * HOUR)
  // Work that must remove something is never given up, and the desk shows that it is still public.
  expect(nextDueAt(room.db, NOON + 2 * HOUR)).toBeLessThan(NOON + 3 * HOUR)
  expect(nextUp(room.db, { actor: OTTILIE, now: NOON + 2 * HOUR }).failures).toMatchObject([
    { kind: 'licence', id: one.id, headline: 'The ferry' },
  ])
  sql('drop trigger stuck')
  runUntil(NOON + 3 * HOUR)
  expect(isPublic('the-ferry')).toBe(false)
  expect(nextUp(room.db, { actor: OTTILIE, now: NOON + 3 * HOUR }).failures).toEqual([])
})

test('a picture that cannot be expired keeps no other one on its pages', () => {
  for (const id of ['a', 'b'])
    sql(`insert into media (sha256, file, content, name, width, height, widths, created_at, expires_at)
      values ('${id.repeat(64)}', '${id.repeat(64)}', '${id.repeat(64)}', '${id}', 1, 1, '[]', 0, ${NOON})`)
  sql(`create trigger stuck before update on media when old.name = 'a' begin select raise(abort, 'stuck'); end`)
  runDueJobs(room.db, NOON)
  expect(rows('select name from media where expired_at is not null')).toEqual([{ name: 'b' }])
  expect(rows('select kind, attempts from due_failures')).toEqual([{ kind: 'picture', attempts: 1 }])
})

test('a planned front that throws does not keep the next one back', () => {
  sql(`insert into planned_fronts (slots, due_at, planned_at) values ('{}', ${NOON}, 0), ('{}', ${NOON + 1}, 0)`)
  sql(`create trigger stuck before update on planned_fronts when old.due_at = ${NOON}
    begin select raise(abort, 'stuck'); end`)
  runDueJobs(room.db, NOON + MINUTE)
  expect(rows('select due_at from planned_fronts where done_at is not null')).toEqual([{ due_at: NOON + 1 }])
  runUntil(NOON + DAY)
  // Not even its failure could be written to its row: it stays set aside, and red.
  expect(rows('select kind, retry_at from due_failures')).toEqual([{ kind: 'front', retry_at: null }])
  expect(nextUp(room.db, { actor: OTTILIE, now: NOON + DAY }).failures).toMatchObject([
    { kind: 'front', isSetAside: true },
  ])
})

test('a full disk counts against no job, and the next run does all of it', () => {
  // The text is long enough for its search text to need pages of its own.
  schedule('The vote', NOON + MINUTE, Array.from({ length: 9_000 }, (_, n) => `word${n}`).join(' '))
  aStory(room.db, 'The ferry', { licenceUntil: new Date(NOON + MINUTE).toISOString() })
  const pages = room.db.$client.pragma('page_count', { simple: true }) as number
  room.db.$client.pragma(`max_page_count = ${pages + 5}`)
  sql('create table filler (text text)')
  for (const size of [4_000, 400, 40]) {
    const fill = room.db.$client.prepare('insert into filler values (?)')
    expect(() => {
      for (;;) fill.run('x'.repeat(size))
    }).toThrow('full')
  }
  const reports = runDueJobs(room.db, NOON + MINUTE)
  expect(reports.filter(({ because }) => because === 'disk')).toMatchObject([{ what: 'publish' }])
  expect(isPublic('the-ferry')).toBe(false)
  expect(rows('select * from due_failures')).toEqual([])
  room.db.$client.pragma(`max_page_count = ${pages * 10}`)
  runDueJobs(room.db, NOON + 2 * MINUTE)
  expect(isPublic('the-vote')).toBe(true)
  expect(isPublic('the-ferry')).toBe(false)
})

test('a schedule that is moved while it fails starts over', () => {
  const id = schedule('The ferry', NOON + MINUTE)
  breakJob(id)
  for (const at of [NOON + MINUTE, NOON + 2 * MINUTE]) runDueJobs(room.db, at)
  expect(rows('select attempts from due_failures')).toEqual([{ attempts: 2 }])
  const { version } = deskArticle(room.db, { id }) as { version: number }
  must(publishArticle(room.db, OTTILIE, { id, version, kind: 'update', at: NOON + HOUR }, NOON + 3 * MINUTE))
  runDueJobs(room.db, NOON + 30 * MINUTE)
  expect(rows('select * from due_failures')).toEqual([])
  expect(nextDueAt(room.db, NOON + 30 * MINUTE)).toBe(NOON + HOUR)
})

test('what came due meanwhile is published in the order of its times, once (P-105)', () => {
  const [third, first, second] = [3, 1, 2].map((n) => schedule(`Number ${n}`, NOON + n * MINUTE))
  const done = runDueJobs(room.db, NOON + HOUR).filter(({ what }) => what === 'publish')
  expect(done.map(({ articleId, done: isDone }) => [articleId, isDone])).toEqual([
    [first, true],
    [second, true],
    [third, true],
  ])
  expect(runDueJobs(room.db, NOON + HOUR).filter(({ what }) => what === 'publish')).toEqual([])
})
