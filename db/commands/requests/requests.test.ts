import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepEnded } from '#db/backup/restore/keep-ended/keep-ended.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { changeRequest, deleteRequest, eraseRequest } from '#db/commands/requests/change-request.ts'
import { decideRequest } from '#db/commands/requests/decide-request.ts'
import { receiveRequest } from '#db/commands/requests/receive-request.ts'
import { saveRequestRules } from '#db/commands/requests/save-request-rules.ts'
import { sweepRequests } from '#db/commands/requests/sweep-requests.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { requestAtDesk, requestRows } from '#db/queries/requests/request-at-desk.ts'
import { requestCounts } from '#db/queries/requests/request-counts.ts'
import { articles, events, notifications, requests, withdrawals } from '#db/schema/tables.ts'
import { addCast } from '#db/testing/add-cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, HOUR, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { type DecisionFields, DEFAULT_RULES } from '#domain/requests/request-views.ts'

const DAY = 24 * HOUR
const FIELDS = {
  name: 'Ines Okoro',
  address: 'ines@harbour.example',
  about: 'https://old.example/article/ferries-sail/?from=mail and /article/nowhere',
  words: 'I have left the port since.',
}
let newsroom: ReturnType<typeof testNewsroom>
let copy: ReturnType<typeof testNewsroom> | undefined
beforeEach(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  addCast(newsroom.db)
  copy = undefined
})
afterEach(() => {
  newsroom.close()
  copy?.close()
})
const db = () => newsroom.db
const ferries = () => aStory(db(), { headline: 'Ferries sail' })
const receive = (fields = {}, now = NOON) => must(receiveRequest(db(), SYSTEM, { ...FIELDS, ...fields }, now)).id
const decide = (id: number, to: Partial<DecisionFields>, now = NOON) => {
  const version = db().select().from(requests).where(eq(requests.id, id)).get()?.version ?? 0
  const usual: DecisionFields = { version, rung: 'nothing', reason: 'So it is.', stories: [], legal: false }
  return decideRequest(db(), SYSTEM, { id, ...usual, ...to }, now)
}
const trail = () =>
  db()
    .select()
    .from(events)
    .all()
    .filter(({ what }) => what.startsWith('request.'))
const month = () => JSON.stringify(sitemapShard(db(), { month: '2026-11' }))

test('a request gets a number and a deadline, editors are told once, and the audit log has number and rung (P-610)', () => {
  const { id: story } = ferries()
  const id = receive({ byForm: true })
  expect(requestAtDesk(db(), { id })).toMatchObject({
    ...FIELDS,
    byForm: true,
    dueAt: NOON + 30 * DAY,
    stories: [{ id: story, headline: 'Ferries sail', status: 'published' }],
    decisions: [],
  })
  must(decide(id, { rung: 'note', stories: [story] }))
  expect(requestAtDesk(db(), { id })).toMatchObject({
    rung: 'note',
    decisions: [{ rung: 'note', reason: 'So it is.', stories: [{ id: story }] }],
  })
  expect(trail().map(({ what, details }) => [what, details])).toEqual([
    ['request.received', { request: id }],
    ['request.decided', { request: id, rung: 'note' }],
  ])
  const told = db().select().from(notifications).all()
  expect(new Set(told.map(({ kind, comment }) => `${kind} ${comment}`))).toEqual(new Set(['request-arrived ']))
})

test('out of search engines: what readers see, the draft and a scheduled update, and nothing else that was changed (P-612)', () => {
  const { id: story, version } = ferries()
  expect(month()).toContain('/article/ferries-sail')
  const edit = (headline: string, from: number) =>
    must(saveArticle(db(), SYSTEM, { id: story, version: from, fields: { headline } }, NOON)).version
  const scheduled = edit('Ferries wait', version)
  must(publishArticle(db(), SYSTEM, { id: story, version: scheduled, kind: 'update', at: NOON + HOUR }, NOON))
  edit('Ferries, half written', scheduled)
  must(decide(receive(), { rung: 'no-index', stories: [story] }))

  const page = () => articlePage(db(), { slug: 'ferries-sail' })
  expect(page()).toMatchObject({ headline: 'Ferries sail', sourcePolicy: 'no-index' })
  expect(month()).not.toContain('/article/ferries-sail')
  const working = db().select().from(articles).where(eq(articles.id, story)).get()
  expect(working).toMatchObject({ headline: 'Ferries, half written', sourcePolicy: 'no-index', hasChangesNotOut: true })
  runDueJobs(db(), NOON + 2 * HOUR)
  expect(page()).toMatchObject({ headline: 'Ferries wait', sourcePolicy: 'no-index' })
})

test('a story without other changes has none afterwards', () => {
  const { id: story } = ferries()
  must(decide(receive(), { rung: 'no-index', stories: [story] }))
  expect(db().select().from(articles).where(eq(articles.id, story)).get()?.hasChangesNotOut).toBe(false)
})

test('taken down: all stories or none, with 451 for a legal reason; a request may be decided again (P-612)', () => {
  const [one, two] = [ferries(), aStory(db(), { headline: 'The pier', end: 'draft' })]
  const id = receive()
  expect(decide(id, { rung: 'recall', stories: [one.id, two.id] })).toMatchObject({
    ok: false,
    code: 'not-possible',
    details: { story: two.id },
  })
  expect(db().select().from(withdrawals).all()).toEqual([])
  must(decide(id, { rung: 'recall', stories: [one.id], legal: true }))
  expect(db().select().from(withdrawals).all()).toMatchObject([{ articleId: one.id, legal: true, reason: `#${id}` }])
  must(decide(id, { rung: 'nothing', stories: [one.id] }))
  expect(requestAtDesk(db(), { id })?.decisions.map(({ rung, stories }) => [rung, stories.length])).toEqual([
    ['recall', 1],
    ['nothing', 0],
  ])
  expect(decide(id, { version: 1 })).toMatchObject({ code: 'changed-meanwhile' })
})

test('open requests come first, by deadline; decided ones follow, the newest decision first', () => {
  const [a, b, c, d] = [receive(), receive({ dueAt: NOON + DAY }), receive(), receive()]
  must(decide(a, {}, NOON + 1))
  must(decide(d, {}, NOON + 2))
  expect(requestRows(db()).items.map(({ id }) => id)).toEqual([b, c, d, a])
  const change = { about: FIELDS.about, dueAt: NOON + 60 * DAY }
  must(changeRequest(db(), SYSTEM, { id: b, version: 1, ...change }, NOON))
  expect(requestRows(db()).items.map(({ id }) => id)).toEqual([c, b, d, a])
  expect(changeRequest(db(), SYSTEM, { id: a, version: 2, ...change }, NOON)).toMatchObject({ code: 'request-decided' })
  for (let n = 0; n < 40; n++) receive()
  const first = requestRows(db())
  const second = requestRows(db(), { cursor: first.next ?? '' })
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(44)
})

test('texts are erased after the days that the rules say, or by hand; numbers and counts stay (P-613)', () => {
  must(saveRequestRules(db(), SYSTEM, { ...DEFAULT_RULES, isOpen: true, keptDays: 10 }, NOON))
  const [old, fresh, open] = [receive(), receive(), receive()]
  expect(eraseRequest(db(), SYSTEM, { id: old }, NOON)).toMatchObject({ code: 'request-open' })
  must(decide(old, { rung: 'update', stories: [ferries().id] }))
  must(decide(fresh, {}, NOON + DAY))
  must(sweepRequests(db(), NOON + 10 * DAY + 1))
  const names = () => [old, fresh, open].map((id) => requestAtDesk(db(), { id })?.name)
  expect(names()).toEqual(['', FIELDS.name, FIELDS.name])
  must(eraseRequest(db(), SYSTEM, { id: fresh }, NOON + 10 * DAY))
  expect(requestAtDesk(db(), { id: fresh })).toMatchObject({
    name: '',
    address: '',
    about: '',
    words: '',
    rung: 'nothing',
  })
  const counted = () => requestCounts(db())
  expect(counted()).toEqual([
    {
      year: 2026,
      received: 3,
      rungs: [
        { rung: 'nothing', count: 1 },
        { rung: 'update', count: 1 },
      ],
    },
  ])
  must(deleteRequest(db(), SYSTEM, { id: open }, NOON))
  expect(counted()).toMatchObject([{ received: 2 }])
  expect(receive()).toBe(4)
})

test('editors are told once that a deadline is within three days', () => {
  receive()
  const due = () =>
    db()
      .select()
      .from(notifications)
      .all()
      .filter(({ kind }) => kind === 'request-due').length
  must(sweepRequests(db(), NOON + 26 * DAY))
  expect(due()).toBe(0)
  must(sweepRequests(db(), NOON + 28 * DAY))
  const once = due()
  expect(once).toBeGreaterThan(0)
  must(sweepRequests(db(), NOON + 29 * DAY))
  expect(due()).toBe(once)
})

test('a restore brings back no erased text, loses no request and gives no number twice (P-613)', () => {
  const [erased, deleted, open] = [receive(), receive(), receive()]
  copy = testNewsroom(db().$client.serialize())
  must(decide(erased, {}))
  must(eraseRequest(db(), SYSTEM, { id: erased }, NOON))
  must(deleteRequest(db(), SYSTEM, { id: deleted }, NOON))
  const since = receive({ words: 'Paragraphs.' })
  must(deleteRequest(db(), SYSTEM, { id: receive() }, NOON))
  keepEnded(copy.file, { former: newsroom.file, sha256: 'none', now: NOON })
  expect(copy.db.select().from(requests).all()).toEqual(db().select().from(requests).all())
  expect(requestAtDesk(copy.db, { id: erased })).toMatchObject({ name: '', decisions: [{ rung: 'nothing' }] })
  expect([requestAtDesk(copy.db, { id: open })?.name, requestAtDesk(copy.db, { id: since })?.words]).toEqual([
    FIELDS.name,
    'Paragraphs.',
  ])
  expect(must(receiveRequest(copy.db, SYSTEM, FIELDS, NOON)).id).toBe(6)
})

test('a backup alone keeps its requests', () => {
  receive()
  copy = testNewsroom(db().$client.serialize())
  keepEnded(copy.file, { former: null, sha256: 'none', now: NOON })
  expect(copy.db.select().from(requests).all()).toHaveLength(1)
})
