import { afterEach, beforeEach, expect, test } from 'vitest'
import { nextDeliveryAt, outboxCounts, trimOutbox } from '#db/commands/outbox/steps/outbox-rows.ts'
import { planDelivery } from '#db/commands/outbox/steps/plan-delivery.ts'
import type { Tx } from '#db/engine/open.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { createOutbox, type Deliver, RetryLater, Undeliverable } from '#server/jobs/outbox.ts'

let paper: ReturnType<typeof testNewsroom>
let now = 0
beforeEach(() => {
  paper = testNewsroom()
  now = 1_000
})
afterEach(() => paper.close())

const put = (dueAt: number, target = '', kind = 'websub-publish') =>
  paper.db.$client
    .prepare('insert into outbox (kind, payload, dedupe_key, due_at, target) values (?, ?, ?, ?, ?)')
    .run(kind, JSON.stringify({ at: dueAt }), `${kind}:${target}:${dueAt}`, dueAt, target)
const rows = () =>
  paper.db.$client.prepare('select attempts, due_at, last_error, done_at from outbox order by id').all()
const outboxOf = (deliver: Deliver, random = () => 1) =>
  createOutbox(paper.db, {
    deliver,
    random,
    clock: () => now,
    onError: (error) => expect.unreachable(String(error)),
  })
const roundOf = async (deliver: Deliver, random = () => 1) => {
  const outbox = outboxOf(deliver, random)
  outbox.run()
  await outbox.settled()
}
const fail = async () => {
  throw new Error('no route')
}

test('due deliveries are sent in order, the rest waits', async () => {
  put(700, 'b')
  put(500, 'a')
  put(9_000, 'c')
  expect(nextDeliveryAt(paper.db)).toBe(500)
  const sent: unknown[] = []
  await roundOf(async ({ payload }) => void sent.push(payload))
  expect(sent).toEqual([{ at: 500 }, { at: 700 }])
  expect(nextDeliveryAt(paper.db)).toBe(9_000)
})

test('failures back off exponentially with jitter and record the reason; permanent ones are given up (P-131)', async () => {
  put(0)
  await roundOf(fail)
  expect(rows()).toEqual([{ attempts: 1, due_at: 3_000, last_error: 'no route', done_at: null }])
  now = 3_000
  await roundOf(fail, () => 0)
  expect(rows()).toEqual([{ attempts: 2, due_at: 5_000, last_error: 'no route', done_at: null }])
  paper.db.$client.prepare('update outbox set attempts = 28, due_at = 0').run()
  await roundOf(fail)
  expect(rows()).toMatchObject([{ attempts: 29, due_at: now + 24 * 3_600_000, done_at: null }])
  now += 24 * 3_600_000
  await roundOf(fail)
  expect(rows()).toMatchObject([{ attempts: 30, done_at: now }])
  put(1)
  await roundOf(async () => {
    throw new Undeliverable('never')
  })
  expect(rows()[1]).toMatchObject({ attempts: 1, last_error: 'never', done_at: now })
  expect(outboxCounts(paper.db)).toEqual([{ kind: 'websub-publish', state: 'given-up', count: 2 }])
})

test('a purge is retried after 200, 400 and 800 ms, then as all others', async () => {
  put(0, '', 'purge')
  const waits: number[] = []
  for (let n = 0; n < 6; n++) {
    await roundOf(fail, () => 0)
    const [row] = rows() as { due_at: number }[]
    waits.push((row?.due_at ?? 0) - now)
    now = row?.due_at ?? 0
  }
  expect(waits).toEqual([200, 400, 800, 1_000, 2_000, 4_000])
})

test('Retry-After is honoured', async () => {
  put(0)
  await roundOf(async () => {
    throw new RetryLater('later', 120_000)
  })
  expect(rows()).toMatchObject([{ due_at: 121_000, done_at: null }])
})

test('an empty outbox is due never', () => {
  expect(nextDeliveryAt(paper.db)).toBe(Number.POSITIVE_INFINITY)
})

test('a stalled host blocks no other, and gets at most two requests at once', async () => {
  for (let n = 0; n < 5; n++) put(n, 'slow.example')
  for (let n = 0; n < 40; n++) put(100 + n, `quick-${n}.example`)
  let letGo = () => {}
  const stall = new Promise<void>((resolve) => (letGo = resolve))
  const under: number[] = []
  let stalled = 0
  const outbox = createOutbox(paper.db, {
    clock: () => now,
    onError: fail,
    // As the timer does it.
    onRoom: () => outbox.run(),
    deliver: async ({ payload }) => {
      const { at } = payload as { at: number }
      if (at >= 100) return void under.push(at)
      stalled++
      await stall
    },
  })
  outbox.run()
  await expect.poll(() => under.length).toBe(40)
  expect(stalled).toBe(2)
  // Nothing else has room, so nothing polls again and again.
  expect(outbox.nextAt()).toBe(Number.POSITIVE_INFINITY)
  letGo()
  await expect.poll(() => outboxCounts(paper.db)).toEqual([])
  expect(stalled).toBe(5)
})

test('equal deliveries are merged; one queued during delivery is sent again (P-131)', async () => {
  const plan = (seq: number) =>
    planDelivery(paper.db as Tx, { kind: 'indexnow', key: '', payload: { first: 'kept', seq }, dueAt: 0 })
  plan(1)
  plan(2)
  expect(rows()).toHaveLength(1)
  const sent: unknown[] = []
  await roundOf(async ({ payload }) => {
    sent.push(payload)
    if (sent.length === 1) plan(3)
  })
  expect(rows()).toMatchObject([{ attempts: 0, done_at: null }])
  await roundOf(async ({ payload }) => void sent.push(payload))
  expect(sent).toEqual([
    { first: 'kept', seq: 2 },
    { first: 'kept', seq: 3 },
  ])
  expect(rows()).toMatchObject([{ done_at: now }])
  plan(4)
  expect(rows()).toHaveLength(2)
})

test('delivered rows are kept for a week, given-up ones for a month', async () => {
  put(0, 'a')
  put(1, 'b')
  await roundOf(async ({ payload }) => {
    if ((payload as { at: number }).at === 1) throw new Undeliverable('never')
  })
  put(9_999_999_999_999)
  const day = 86_400_000
  expect(trimOutbox(paper.db, now + 7 * day)).toBe(false)
  expect(rows()).toHaveLength(3)
  trimOutbox(paper.db, now + 7 * day + 1)
  expect(rows()).toHaveLength(2)
  trimOutbox(paper.db, now + 30 * day + 1)
  expect(rows()).toMatchObject([{ done_at: null }])
})

/** Makes every write to the outbox fail as on a full disk, until it is mended. */
const fillDisk = () => {
  paper.db.$client.exec(
    "create trigger full before update on outbox begin select raise(abort, 'database or disk is full'); end",
  )
  return () => paper.db.$client.exec('drop trigger full')
}

test('a result that cannot be recorded is recorded later, and the row is not sent again (P-310)', async () => {
  put(0)
  const errors: unknown[] = []
  let sent = 0
  const outbox = createOutbox(paper.db, {
    clock: () => now,
    onError: (error) => errors.push(error),
    deliver: async () => void sent++,
  })
  const mend = fillDisk()
  let rounds = 0
  for (let at = outbox.nextAt(); at < 1_000_000; at = outbox.nextAt()) {
    now = Math.max(now, at)
    outbox.run()
    await outbox.settled()
    expect(++rounds).toBeLessThan(100)
  }
  expect(sent).toBe(1)
  // Each attempt to record the result comes later than the one before: no tight loop.
  expect(errors.length).toBeGreaterThan(5)
  expect(errors.length).toBeLessThan(25)
  mend()
  now = outbox.nextAt()
  outbox.run()
  await outbox.settled()
  expect(sent).toBe(1)
  expect(rows()).toMatchObject([{ attempts: 1, last_error: null, done_at: 1_000 }])
  expect(outbox.nextAt()).toBe(Number.POSITIVE_INFINITY)
})

test('a mail is not sent where it cannot be recorded that it was begun, not even by a server that starts anew (P-310)', async () => {
  paper.db.$client
    .prepare("insert into outbox (kind, payload, dedupe_key, due_at) values ('mail', ?, 'mail:1', 0)")
    .run(JSON.stringify({ person: 'tamsin', link: 'secret' }))
  let sent = 0
  const start = () => createOutbox(paper.db, { clock: () => now, onError: () => {}, deliver: async () => void sent++ })
  const mend = fillDisk()
  for (let n = 0; n < 5; n++) {
    const outbox = start()
    outbox.run()
    await outbox.settled()
    expect(outbox.nextAt()).toBeGreaterThan(now)
  }
  expect(sent).toBe(0)
  mend()
  const outbox = start()
  outbox.run()
  await outbox.settled()
  expect(sent).toBe(1)
  expect(paper.db.$client.prepare('select payload, attempts, last_error from outbox').all()).toEqual([
    { payload: '{"person":"tamsin"}', attempts: 1, last_error: null },
  ])
})

test('a mail whose row is not as expected is sent once, and over', async () => {
  put(0, '', 'mail')
  let sent = 0
  await roundOf(async () => void sent++)
  await roundOf(async () => void sent++)
  expect(sent).toBe(1)
  expect(rows()).toMatchObject([{ attempts: 1, done_at: now }])
})
