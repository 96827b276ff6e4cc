import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import type { Db } from '#db/engine/open.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import type { DeskFilters } from '#db/queries/article/desk-filters.ts'
import { nextUp } from '#db/queries/schedule/next-up.ts'
import { planning } from '#db/queries/schedule/planning.ts'
import { people, receipts } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { plansOf } from '#db/testing/plans.ts'
import { aCast, aStory, HOUR, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const NOW = NOON + 3 * HOUR
const NOOR = { id: 'noor', name: 'Noor Halvorsen', role: 'reporter' } as const
let newsroom: ReturnType<typeof testNewsroom>
let db: Db
const ids: Record<string, number> = {}

beforeAll(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
  const at = { createdAt: NOON, updatedAt: NOON }
  db.insert(people)
    .values({ ...NOOR, email: 'noor@halyard.example', ...at })
    .run()
  const made = (name: string, story: Partial<Parameters<typeof aStory>[1]> = {}) => {
    const one = aStory(db, { headline: name, ...story })
    ids[name] = one.id
    return one
  }
  made('Old and out', { at: NOON - 48 * HOUR, topics: ['rail'], source: { name: 'Coastal Wire' } })
  turnRed(made('Not seen', { at: NOON - 48 * HOUR }).id)
  made('Out today', { authors: ['piet-morrow'] })
  made('Taken back', { end: 'withdrawn' })
  const wanted = made('Wanted by two', { end: 'draft' })
  must(assignArticle(db, SYSTEM, { id: wanted.id, personId: 'noor', wantedAt: NOON + 2 * HOUR }, NOON))
  made('No time yet', { end: 'draft', topics: ['rail'] })
  const later = made('Wanted later', { end: 'draft' })
  must(assignArticle(db, SYSTEM, { id: later.id, personId: 'noor', wantedAt: NOON + 9 * HOUR }, NOON))
  const hidden = made('Hidden changes', { at: NOON - 48 * HOUR, topics: ['rail'] })
  must(saveArticle(db, SYSTEM, { id: hidden.id, version: hidden.version, fields: { topics: [] } }, NOON))
  for (const [name, at, embargoUntil] of [
    ['Came late', NOON + HOUR, null],
    ['Held back', NOON + HOUR, NOON + 20 * HOUR],
    ['Goes out next', NOON + 5 * HOUR, null],
  ] as const) {
    const { id, version } = made(name, { end: 'draft' })
    must(publishArticle(db, SYSTEM, { id, version, kind: 'minor', at }, NOON))
    if (embargoUntil !== null) {
      const fields = { embargoUntil: new Date(embargoUntil).toISOString() }
      must(saveArticle(db, SYSTEM, { id, version, fields }, NOON))
    }
  }
  runDueJobs(db, NOON + HOUR + 41 * 60_000)
})
afterAll(() => newsroom.close())

/** Lets the receipt of a story say that its publication was not seen. */
function turnRed(articleId: number): void {
  db.update(receipts).set({ state: 'not-seen', dueAt: null }).where(eq(receipts.articleId, articleId)).run()
}

const list = (filters: Partial<DeskFilters>) => deskArticles(db, { actor: SYSTEM, now: NOW, ...filters }).items
const found = (filters: Partial<DeskFilters>) =>
  list(filters)
    .map((item) => item.headline)
    .sort()

test.each<[Partial<DeskFilters>, string[]]>([
  [{ view: 'needs-a-hand' }, ['Came late', 'Held back', 'Not seen', 'Wanted by two']],
  [{ view: 'needs-a-hand', status: 'published' }, ['Came late', 'Not seen']],
  [{ view: 'late' }, ['Came late', 'Held back', 'Wanted by two']],
  [{ view: 'not-seen' }, ['Not seen']],
  [{ assignee: 'noor' }, ['Wanted by two', 'Wanted later']],
  [{ actor: NOOR, assignee: 'me', q: 'later' }, ['Wanted later']],
  [{ assignee: 'nobody', status: 'draft' }, ['Held back', 'No time yet']],
  [{ topic: 'rail' }, ['No time yet', 'Old and out']],
  [{ topic: 'nowhere' }, []],
  [{ source: 'coastal-wire' }, ['Old and out']],
  [{ q: 'morrow' }, ['Out today']],
  [{ q: 'OUT old' }, ['Old and out']],
  [{ q: 'https://paper.example/article/out-today?x=1' }, ['Out today']],
  [{ q: '/article/no-time-yet/' }, ['No time yet']],
  [{ author: 'piet-morrow', section: 'world', status: 'published' }, ['Out today']],
  [{ author: 'piet-morrow', topic: 'rail' }, []],
])('%j', (filters, headlines) => {
  expect(found(filters)).toEqual(headlines)
})

test('“today” has open work, and publications and withdrawals since midnight', () => {
  expect(found({ view: 'today' })).toEqual(
    Object.keys(ids)
      .filter((name) => !['Old and out', 'Not seen'].includes(name))
      .sort(),
  )
  expect(found({ view: 'today', now: NOW + 24 * HOUR })).not.toContain('Out today')
  expect(found({ view: 'today', now: NOW + 24 * HOUR })).not.toContain('Taken back')
})

test('a row has assignee, deadline, schedule and missed schedule', () => {
  const row = (name: string) => list({}).find((item) => item.id === ids[name])
  expect(row('Wanted by two')?.assignedTo).toMatchObject({ id: 'noor', wantedAt: NOON + 2 * HOUR })
  expect(row('Goes out next')).toMatchObject({ dueAt: NOON + 5 * HOUR, missed: null, status: 'scheduled' })
  expect(row('Came late')?.missed).toEqual({ dueAt: NOON + HOUR, outAt: NOON + HOUR + 41 * 60_000, because: null })
  expect(row('Held back')).toMatchObject({ embargoUntil: NOON + 20 * HOUR, missed: { because: 'embargoed' } })
  expect(row('Taken back')?.withdrawal).toMatchObject({ at: NOON })
  expect(row('Old and out')).toMatchObject({ source: 'Coastal Wire', topics: [{ slug: 'rail' }] })
})

test('planning lists each story at its times, and those without a time', () => {
  const plan = planning(db, { actor: SYSTEM, from: NOON - HOUR, to: NOON + 24 * HOUR, now: NOW })
  expect(plan.items.map((one) => [one.headline, one.kind, one.lateMs])).toEqual([
    ['Out today', 'out', null],
    ['Came late', 'out', 41 * 60_000],
    ['Wanted by two', 'wanted', HOUR],
    ['Goes out next', 'scheduled', null],
    ['Wanted later', 'wanted', null],
    ['Held back', 'embargo', null],
  ])
  expect(plan.untimed.map((one) => one.headline)).toEqual(['Held back', 'No time yet'])
  const hers = planning(db, { actor: NOOR, from: NOON - HOUR, to: NOON + 24 * HOUR, now: NOW })
  expect(hers.items.map((one) => one.headline)).toEqual(['Out today', 'Came late', 'Wanted by two', 'Wanted later'])
  expect(hers.untimed).toEqual([])
})

test('the rail has the next publication and late stories that the person may read', () => {
  expect(nextUp(db, { actor: SYSTEM, now: NOW })).toMatchObject({
    next: { headline: 'Goes out next', at: NOON + 5 * HOUR },
    counts: { mine: 0, inReview: 0, scheduled: 1 },
  })
  const hers = nextUp(db, { actor: NOOR, now: NOW })
  expect(hers.next).toBeNull()
  expect(hers.late.map((one) => one.headline)).toEqual(['Wanted by two', 'Came late'])
  expect(hers.counts).toEqual({ mine: 2, inReview: 0, scheduled: 0 })
})

describe('the list of a large paper', () => {
  const given: Partial<DeskFilters>[] = [
    {},
    { q: 'no such words' },
    { section: 'world' },
    { author: 'piet-morrow' },
    { topic: 'rail' },
    { source: 'coastal-wire' },
    { assignee: 'nobody' },
    { status: 'published' },
  ]
  const pairs = given.flatMap((one, n) => given.slice(n).map((other) => ({ ...one, ...other })))
  const cursor = Buffer.from(JSON.stringify([NOON, NOON, 1])).toString('base64url')
  const cases = pairs.flatMap((filters) => [filters, { ...filters, cursor }, { ...filters, actor: NOOR }])

  /** The statement that chooses the stories of a page. */
  const choosing = (filters: Partial<DeskFilters>) => {
    const plans = plansOf(newsroom.file, (own) => deskArticles(own, { actor: SYSTEM, now: NOW, ...filters }))
    const [one, ...more] = plans.filter(({ sql }) => /^select id from articles where .* order by .* limit /s.test(sql))
    expect(more).toEqual([])
    return { sql: one?.sql ?? '', plan: one?.plan.join('\n') ?? '' }
  }
  const chosen = (filters: Partial<DeskFilters>) => choosing(filters).plan

  test('is read in its order, whatever is asked', () => {
    const wrong = cases.filter((filters) => {
      const plan = chosen(filters)
      return !/^(SCAN|SEARCH) articles USING INDEX articles_by_saved/m.test(plan) || plan.includes('TEMP B-TREE')
    })
    expect(cases.length).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  test('is read backwards for what was not changed for longest, and sorted from its index for what was published last', () => {
    for (const more of [{}, { section: 'world' }, { q: 'no such words' }]) {
      expect(chosen({ sort: 'unchanged', ...more })).toMatch(/SCAN articles USING INDEX articles_by_saved/)
      expect(chosen({ sort: 'unchanged', ...more })).not.toContain('TEMP B-TREE')
      expect(chosen({ sort: 'published', ...more })).toMatch(/SCAN articles USING INDEX articles_by_saved/)
    }
  })

  test('and reads no story to leave it out', () => {
    const inIndex = ['saved_at', 'first_published_at', 'id', 'headline', 'status', 'created_by', 'deleted_at']
    const index = db.$client.prepare("select sql from sqlite_schema where name = 'articles_by_saved'").pluck().get()
    for (const column of inIndex) expect(index).toContain(column)
    const asked = cases.flatMap((filters) => [...choosing(filters).sql.matchAll(/\barticles\.(\w+)/g)])
    expect([...new Set(asked.map(([, column]) => column))].sort()).toEqual(inIndex.toSorted())
  })

  test.each<Partial<DeskFilters>>([
    { view: 'today' },
    { view: 'needs-a-hand' },
    { assignee: 'me' },
    { whose: 'me' },
    { q: '/article/x' },
  ])('but what is few is looked up: %j', (filters) => {
    expect(chosen({ actor: NOOR, ...filters })).toMatch(/SEARCH articles USING INTEGER PRIMARY KEY/)
  })

  test('and planning and the rail by their indexes', () => {
    const plans = plansOf(newsroom.file, (own) => {
      planning(own, { actor: SYSTEM, from: NOON, to: NOW, now: NOW })
      nextUp(own, { actor: SYSTEM, now: NOW })
    })
    const walked = plans.flatMap((one) =>
      one.plan.filter((detail) => /^SCAN (a|l|e|s|x|articles|listings|events)\b/.test(detail)),
    )
    expect(plans.length).toBeGreaterThan(5)
    expect(walked).toEqual([])
  })
})
