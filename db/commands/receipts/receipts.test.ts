import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { retryDelivery } from '#db/commands/outbox/retry-delivery.ts'
import { checkAgain } from '#db/commands/receipts/check-again.ts'
import { recordReceipt } from '#db/commands/receipts/record-receipt.ts'
import { openReceipts, receiptToAsk } from '#db/commands/receipts/steps/receipt-rows.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { deliveries } from '#db/queries/outbox/deliveries.ts'
import { receiptPage } from '#db/queries/receipts/receipt-view.ts'
import { nextUp } from '#db/queries/schedule/next-up.ts'
import { receipts } from '#db/schema/tables.ts'
import {
  ADMIN,
  aStory,
  changedStory,
  DAY,
  MINUTE,
  must,
  NOON,
  OTTILIE,
  openSections,
  TAMSIN,
} from '#db/testing/cast.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import type { StoredCheck } from '#domain/article/history/receipt-views.ts'

const paper = newsroomForEach(openSections)

const all = () => paper.db.select().from(receipts).orderBy(receipts.id).all()
const RED: StoredCheck = {
  key: 'feed',
  name: 'Feed',
  paths: ['/feed.json'],
  state: 'not-seen',
  said: 'The old headline is still there.',
  code: 'old-headline',
  afterMs: null,
  tries: 3,
}
const turnRed = (id: number) =>
  must(
    recordReceipt(paper.db, id, { state: 'not-seen', allSeenAt: null, attempts: 3, dueAt: null, checks: [RED] }, NOON),
  )

test('every publication creates a receipt in its transaction, and a refusal creates none', () => {
  const { db } = paper
  const story = changedStory(db, aStory(db, 'The ferry'))
  expect(publishArticle(db, OTTILIE, { id: story.id, version: 99, kind: 'minor' }, NOON)).toMatchObject({ ok: false })
  must(publishArticle(db, OTTILIE, { id: story.id, version: story.version, kind: 'minor', at: NOON + MINUTE }, NOON))
  runDueJobs(db, NOON + MINUTE)
  must(withdrawArticle(db, OTTILIE, { id: story.id }, NOON + DAY))
  must(saveFront(db, OTTILIE, { version: 0, slots: emptyFront() }, NOON))
  expect(all().map(({ what, articleId, by }) => [what, articleId, by])).toEqual([
    ['first', story.id, OTTILIE.id],
    ['minor', story.id, OTTILIE.id],
    ['withdrawal', story.id, OTTILIE.id],
    ['front', null, OTTILIE.id],
  ])
})

test('the newest judges, and looks also where an earlier one still had to see that the story left', () => {
  const { db } = paper
  const story = aStory(db, 'The ferry', { sections: ['world'] })
  const change = (version: number, fields: object) => {
    const saved = must(saveArticle(db, OTTILIE, { id: story.id, version, fields }, NOON))
    must(publishArticle(db, OTTILIE, { id: story.id, version: saved.version, kind: 'minor' }, NOON))
    return saved.version
  }
  const version = change(story.version, { sections: ['politics'], slug: 'the-other-ferry' })
  change(version, { sections: ['opinion'] })
  expect(all().map(({ state, dueAt }) => [state, dueAt])).toEqual([
    ['superseded', null],
    ['superseded', null],
    ['asking', NOON],
  ])
  expect(all().at(-1)?.was).toEqual({
    slugs: ['the-other-ferry', 'the-ferry'],
    lists: ['front', 'section:2', 'section:1'],
  })
})

test('what an older receipt still notes changes nothing', () => {
  const story = changedStory(paper.db, aStory(paper.db, 'The ferry'))
  must(publishArticle(paper.db, OTTILIE, { id: story.id, version: story.version, kind: 'minor' }, NOON))
  turnRed(1)
  expect(all()[0]).toMatchObject({ state: 'superseded', checks: [] })
  expect(receiptToAsk(paper.db, 1)).toBeUndefined()
})

test('a story keeps its newest ten', () => {
  let story = aStory(paper.db, 'The ferry')
  for (let n = 0; n < 14; n++) {
    story = changedStory(paper.db, story)
    must(publishArticle(paper.db, OTTILIE, { id: story.id, version: story.version, kind: 'minor' }, NOON + n))
  }
  expect(all()).toHaveLength(10)
  expect(all().at(-1)).toMatchObject({ state: 'asking', publishedAt: NOON + 13 })
})

test('a red one is in the rail and the numbers until it was seen, and looking again asks for everything', () => {
  const { db } = paper
  const story = aStory(db, 'The ferry')
  turnRed(1)
  expect(openReceipts(db)).toEqual({ asking: 0, 'not-seen': 1 })
  const rail = () => nextUp(db, { actor: TAMSIN, now: NOON }).notSeen
  expect(rail()).toEqual([{ id: story.id, headline: 'The ferry', names: ['Feed'] }])
  must(checkAgain(db, TAMSIN, { id: story.id }, NOON + MINUTE))
  expect(receiptPage(db, { id: story.id }).receipt).toMatchObject({
    state: 'not-seen',
    nextAt: NOON + MINUTE,
    checks: [],
  })
  const seen: StoredCheck = { ...RED, state: 'seen', code: null }
  const asked = { state: 'seen' as const, allSeenAt: NOON + MINUTE, attempts: 1, dueAt: null, checks: [seen] }
  must(recordReceipt(db, 1, asked, NOON + MINUTE))
  expect(rail()).toEqual([])
})

test('rendering pages again needs the right to publish, and covers every page of the story', () => {
  const { db } = paper
  const story = aStory(db, 'The ferry')
  const seqOf = (tag: string) =>
    db.$client.prepare<[string], number>('select seq from changes where tag = ?').pluck().get(tag)
  const before = seqOf('list:section:1')
  expect(checkAgain(db, TAMSIN, { id: story.id, isAnew: true }, NOON)).toMatchObject({ code: 'not-allowed' })
  expect(seqOf('list:section:1')).toBe(before)
  must(checkAgain(db, OTTILIE, { id: story.id, isAnew: true }, NOON))
  const now = seqOf('list:section:1')
  expect(now).toBeGreaterThan(before ?? 0)
  for (const tag of [`article:${story.id}`, 'list:front', 'news', 'address:/article/the-ferry'])
    expect([tag, seqOf(tag)]).toEqual([tag, now])
})

test('a given-up delivery can be retried; a delivered one cannot', () => {
  const { db } = paper
  const put = db.$client.prepare(
    `insert into outbox (kind, payload, dedupe_key, due_at, attempts, last_error, done_at) values ('purge', '{"tags":["a","b"]}', ?, 0, ?, ?, ?)`,
  )
  put.run('1', 30, 'The cache in front answered 500.', NOON)
  put.run('2', 1, null, NOON)
  put.run('3', 2, 'no route', null)
  put.run('4', 0, null, null)
  expect(deliveries(db, {}).items.map(({ id, state }) => [id, state])).toEqual([
    [4, 'waiting'],
    [3, 'retrying'],
    [2, 'delivered'],
    [1, 'given-up'],
  ])
  expect(retryDelivery(db, TAMSIN, { id: 1 }, NOON)).toMatchObject({ code: 'not-allowed' })
  expect(retryDelivery(db, ADMIN, { id: 2 }, NOON)).toMatchObject({ code: 'delivered-already' })
  must(retryDelivery(db, ADMIN, { id: 1 }, NOON + MINUTE))
  expect(deliveries(db, { state: 'waiting' }).items.map(({ id, nextAt, about }) => [id, nextAt, about])).toEqual([
    [4, 0, '2 tags'],
    [1, NOON + MINUTE, '2 tags'],
  ])
})
