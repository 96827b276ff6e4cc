import { afterEach, beforeEach, expect, test } from 'vitest'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { undoRecall } from '#db/commands/recalls/undo-recall.ts'
import { deskRecall, nextRecallCheckAt } from '#db/queries/recalls/recalls.ts'
import { aStory, must, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { createPageAsker, type PageAsker } from '#server/jobs/receipts/ask-page.ts'
import { askRecalls } from '#server/jobs/receipts/ask-recalls.ts'
import { ORIGIN, send, testPaper } from '#server/jobs/receipts/testing/paper.ts'

let room: ReturnType<typeof testNewsroom>
let pages: Awaited<ReturnType<typeof testPaper>>
let front: PageAsker
let now = NOON
let unclear: object[] = []
beforeEach(async () => {
  room = testNewsroom()
  openSections(room.db)
  pages = await testPaper(room.db)
  front = createPageAsker({ host: '127.0.0.1', port: pages.port, siteUrl: ORIGIN })
  now = NOON
  unclear = []
})
afterEach(async () => {
  front.close()
  await pages.close()
  room.close()
})

const look = () => {
  now = Math.max(now, nextRecallCheckAt(room.db))
  return askRecalls(room.db, { ask: front.ask, clock: () => now, onUnclear: (about) => unclear.push(about) })
}
const ofWire = { source: { name: 'Meridian Wire' } }
function recallAll(count: number): number {
  for (let n = 0; n < count; n++) aStory(room.db, `Wire story ${n}`, ofWire)
  const asked = { kind: 'source' as const, subject: '1', reason: '', notice: '', answer: 451 as const, count }
  return must(startRecall(room.db, SYSTEM, asked, NOON)).id
}
const seen = (id: number) => deskRecall(room.db, id)?.receipt ?? []
const placeOf = (id: number, name: string) => seen(id).find(({ place }) => place === name)

test('a receipt has the time at which each place was clear, by asking the newsroom’s own addresses (P-607)', async () => {
  const id = recallAll(60)
  await look()
  expect(seen(id).map(({ place, clearAt }) => [place, clearAt])).toEqual(
    ['story', 'front', 'list', 'feed', 'sitemap', 'search', 'card', 'frame', 'partner'].map((place) => [place, NOON]),
  )
  // A sample of many, at even distances.
  expect(placeOf(id, 'story')).toMatchObject({ asked: 20, of: 60 })
  expect(pages.asked.filter((path) => path.startsWith('/article/'))).toHaveLength(20)
  expect([nextRecallCheckAt(room.db), unclear]).toEqual([Infinity, []])
})

test('a place that still names a recalled story is said with its address, and asked again until it is clear', async () => {
  const id = recallAll(2)
  pages.faults.set('/feed.atom', (response) =>
    send(response, { status: 200, body: `<entry><link href="${ORIGIN}/article/wire-story-1"/></entry>` }),
  )
  await look()
  expect(placeOf(id, 'feed')).toMatchObject({ clearAt: null, left: '/feed.atom' })
  expect(placeOf(id, 'story')?.clearAt).toBe(NOON)
  // A tombstone names it on purpose.
  const tombstone = `<feed><at:deleted-entry ref="${ORIGIN}/article/wire-story-1" when="2026-11-24T12:00:00Z"/></feed>`
  pages.faults.set('/feed.atom', (response) => send(response, { status: 200, body: tombstone }))
  const asked = pages.asked.length
  await look()
  expect(placeOf(id, 'feed')).toMatchObject({ clearAt: NOON + 1_000, left: null })
  expect(pages.asked.slice(asked).every((path) => path.includes('/feed.'))).toBe(true)
})

test('what is not clear after the last attempt is said once, and a recall that is undone is asked no more', async () => {
  const id = recallAll(1)
  pages.faults.set('/', (response) => send(response, { status: 503, body: '' }))
  while (nextRecallCheckAt(room.db) < Number.POSITIVE_INFINITY) await look()
  expect(unclear).toEqual([{ recall: id, places: ['front'] }])
  must(undoRecall(room.db, SYSTEM, { id }, now))
  aStory(room.db, 'Another', ofWire)
  const again = { kind: 'source' as const, subject: '1', reason: '', notice: '', answer: 410 as const, count: 2 }
  const second = must(startRecall(room.db, SYSTEM, again, now)).id
  must(undoRecall(room.db, SYSTEM, { id: second }, now))
  expect(nextRecallCheckAt(room.db)).toBe(Infinity)
})
