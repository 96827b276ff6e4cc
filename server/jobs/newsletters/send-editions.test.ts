import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leaveList } from '#db/commands/newsletters/reader-wishes.ts'
import { resumeEdition } from '#db/commands/newsletters/steer-edition.ts'
import { EDITOR, leaveTokenOf } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { editionAtDesk } from '#db/queries/newsletters/edition-at-desk.ts'
import { events, sendings } from '#db/schema/tables.ts'
import type { SmtpAnswer } from '#server/jobs/newsletters/smtp-answer.ts'
import { sendingRoom } from '#server/jobs/newsletters/testing/sending-room.ts'
import { type Behaviour, startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'

let place: ReturnType<typeof sendingRoom>
let smtp: Awaited<ReturnType<typeof startStubSmtp>>
let behave: (to: string) => Behaviour
beforeEach(async () => {
  place = sendingRoom()
  behave = () => 'accept'
  smtp = await startStubSmtp((to) => behave(to))
})
afterEach(async () => {
  place.close()
  await smtp.stop()
})

const all = () => place.db.select().from(sendings).all()

test('each reader gets the edition once, never more than twenty at a time, with a return path of their own', async () => {
  place.room.subscribeMany(50)
  const id = place.room.edition()
  const sender = place.sender(smtp.url)
  expect(sender.nextAt()).toBeLessThanOrEqual(place.room.now)
  await place.sendAll(sender)
  expect([place.room.counts(id), place.room.stateOf(id), sender.nextAt()]).toEqual([{ accepted: 50 }, 'sent', Infinity])
  expect([smtp.taken.size, Math.max(...smtp.taken.values())]).toEqual([50, 1])
  expect(smtp.mostAtOnce()).toBeLessThanOrEqual(20)
  expect(all().map(({ messageId }) => smtp.taken.get(messageId))).toEqual(Array.from({ length: 50 }, () => 1))
  expect([...smtp.returnPaths.values()].toSorted()).toEqual(
    all()
      .map(({ returnToken }) => `bounces+${returnToken}@halyard.example`)
      .toSorted(),
  )
  expect(place.errors).toEqual([])
})

test('answers that come soon after each other are stored in one transaction', async () => {
  place.room.subscribeMany(10)
  const id = place.room.edition()
  // Each settlement counts its letters of the day once: one upsert, which is an insert here and an update after it.
  const log = (on: string) =>
    `create trigger log_${on} after ${on} on sending_days begin insert into settles values (1); end;`
  place.db.$client.exec(`create table settles (one integer) strict; ${log('insert')} ${log('update')}`)
  const letters: (() => void)[] = []
  const send = () =>
    new Promise<SmtpAnswer>((resolve) => letters.push(() => resolve({ state: 'accepted', code: 250, text: '250 OK' })))
  const sender = place.sender(smtp.url, { transport: { send } })
  sender.run()
  await expect.poll(() => letters.length).toBe(10)
  for (const answer of letters) {
    answer()
    await setImmediate()
  }
  await sender.settled()
  expect([place.room.counts(id), place.db.$client.prepare('select count(*) from settles').pluck().get()]).toEqual([
    { accepted: 10 },
    1,
  ])
})

test.each<[Behaviour, object]>([
  ['refuse', { state: 'refused', smtpCode: 550, smtpText: expect.stringContaining('5.7.1 <…> not wanted') }],
  ['lost', { state: 'unknown', smtpCode: null, settledAt: null }],
  ['drop-within', { state: 'unknown', smtpCode: null }],
])('%s', async (kind, expected) => {
  place.room.subscribeMany(1)
  const id = place.room.edition()
  behave = () => kind
  await place.sendAll(place.sender(smtp.url))
  expect([all()[0], place.room.stateOf(id)]).toEqual([expect.objectContaining(expected), 'sent'])
})

test.each<Behaviour>(['later', 'drop-before'])(
  '%s: it is tried again after a pause, as the same letter',
  async (kind) => {
    place.room.subscribeMany(1)
    const id = place.room.edition()
    let attempts = 0
    behave = () => (++attempts === 1 ? kind : 'accept')
    const sender = place.sender(smtp.url)
    await place.sendAll(sender)
    expect(place.room.counts(id)).toEqual({ later: 1 })
    expect(sender.nextAt()).toBe(place.room.now + 60_000)
    place.room.now += 60_000
    await place.sendAll(sender)
    expect([place.room.counts(id), smtp.taken.size]).toEqual([{ accepted: 1 }, 1])
  },
)

test('a receiver that says “later” for a day has refused', async () => {
  place.room.subscribeMany(1)
  const id = place.room.edition()
  behave = () => 'later'
  const sender = place.sender(smtp.url)
  const began = place.room.now
  let times = 0
  for (; place.room.stateOf(id) === 'sending'; times++) {
    await place.sendAll(sender)
    if (sender.nextAt() < Infinity) place.room.now = sender.nextAt()
  }
  expect([times, place.room.counts(id)]).toEqual([11, { refused: 1 }])
  expect((place.room.now - began) / 3_600_000).toBeLessThan(24)
})

test('nobody is blamed for a server that is not there, and it is asked ever more seldom', async () => {
  place.room.subscribeMany(60)
  const id = place.room.edition()
  const sender = place.sender('smtp://127.0.0.1:1')
  await place.sendAll(sender)
  expect(place.room.counts(id)).toEqual({ later: 20, queued: 40 })
  expect(sender.nextAt()).toBe(place.room.now + 1_000)
  place.room.now += 1_000
  await place.sendAll(sender)
  expect(sender.nextAt()).toBe(place.room.now + 2_000)
})

test('attempts that no server heard of are not counted towards a refusal', async () => {
  place.room.subscribeMany(1)
  const id = place.room.edition()
  const away = place.sender('smtp://127.0.0.1:1')
  for (let n = 0; n < 12; n++) {
    await place.sendAll(away)
    place.room.now = away.nextAt()
  }
  behave = () => 'later'
  await place.sendAll(place.sender(smtp.url))
  expect([place.room.counts(id), all()[0]?.attempts]).toEqual([{ later: 1 }, 1])
})

test('an edition whose sender the server does not take stops and waits for a person, and no other waits for it', async () => {
  place.room.subscribeMany(30)
  const id = place.room.edition()
  smtp.bar(true)
  const sender = place.sender(smtp.url)
  await place.sendAll(sender)
  const at = { id, at: place.room.now, origin: 'https://halyard.example' }
  expect(editionAtDesk(place.db, at)).toMatchObject({ state: 'stopped', stoppedWhy: 'sender-refused' })
  expect(place.room.counts(id)).toEqual({ later: 20, queued: 10 })
  const told = place.db.select().from(events).where(eq(events.what, 'edition.stopped')).all()
  expect(told.map(({ details }) => details)).toEqual([{ edition: id, subject: 'Tides', why: 'sender-refused' }])
  smtp.bar(false)
  const other = place.room.edition()
  await place.sendAll(sender)
  expect(place.room.counts(other)).toEqual({ accepted: 30 })
  resumeEdition(place.db, EDITOR, { editionId: id }, place.room.now)
  place.room.now += 60_000
  await place.sendAll(sender)
  expect(place.room.counts(id)).toEqual({ accepted: 30 })
})

test('a lane is halved and rests when its receiver says “too fast”, the others go on', async () => {
  place.room.subscribeMany(12, 'gmail.com')
  place.room.subscribeMany(5)
  const id = place.room.edition()
  let isFast = true
  behave = (to) => (isFast && to.endsWith('gmail.com') ? 'too-fast' : 'accept')
  const sender = place.sender(smtp.url)
  await place.sendAll(sender)
  expect(place.room.counts(id)).toEqual({ accepted: 5, later: 6, queued: 6 })
  expect(sender.nextAt()).toBe(place.room.now + 60_000)
  isFast = false
  place.room.now += 60_000
  await place.sendAll(sender)
  expect(place.room.counts(id)).toEqual({ accepted: 17 })
})

test('nobody gets a letter who left while it waited', async () => {
  const [reader = 0] = place.room.subscribeMany(1)
  place.room.edition()
  const sender = place.sender(smtp.url)
  await place.sendAll(sender)
  const id = place.room.edition()
  leaveList(place.db, { token: leaveTokenOf(reader, 1), why: 'one-click' }, place.room.now)
  await place.sendAll(sender)
  expect([place.room.counts(id), smtp.taken.size]).toEqual([{ skipped: 1 }, 1])
})

test('an answer that cannot be stored is stored later, and the letter is not sent again', async () => {
  place.room.subscribeMany(1)
  const id = place.room.edition()
  const full = "create trigger full before update of queue_id on sendings begin select raise(abort, 'disk full'); end"
  place.db.$client.exec(full)
  const sender = place.sender(smtp.url)
  sender.run()
  await expect.poll(() => place.errors.length).toBe(1)
  expect([place.room.counts(id), sender.nextAt()]).toEqual([{ claimed: 1 }, place.room.now + 1_000])
  place.db.$client.exec('drop trigger full')
  await place.sendAll(sender)
  expect([place.room.counts(id), [...smtp.taken.values()]]).toEqual([{ accepted: 1 }, [1]])
})

test('a letter that cannot be made is tried later, and a provider’s rate is kept', async () => {
  place.room.subscribeMany(4)
  const id = place.room.edition()
  const broken = place.sender(smtp.url, { letterFor: () => Promise.reject(new Error('no template')) })
  await place.sendAll(broken)
  expect([place.room.counts(id), place.errors.length]).toEqual([{ later: 4 }, 4])
  place.room.now += 60_000
  const slow = place.sender(smtp.url, { perSecond: 2 })
  slow.run()
  await slow.settled()
  expect([place.room.counts(id), slow.nextAt()]).toEqual([{ accepted: 1, later: 3 }, place.room.now + 500])
})

test('a clock that is set back by an hour stops no letter', async () => {
  place.room.subscribeMany(30)
  const id = place.room.edition()
  let uptime = 0
  const sender = place.sender(smtp.url, { uptime: () => uptime, perSecond: 2 })
  sender.run()
  await sender.settled()
  place.room.now -= 3_600_000
  expect(sender.nextAt()).toBe(place.room.now + 500)
  uptime += 500
  expect(sender.nextAt()).toBeLessThanOrEqual(place.room.now)
  sender.run()
  await sender.settled()
  expect(place.room.counts(id)).toEqual({ accepted: 2, queued: 28 })
})

test('at the limit of a day of the warm-up the sender rests, and goes on with the next', async () => {
  place.room.subscribeMany(1)
  const today = Math.floor(place.room.now / 86_400_000)
  place.room.now = (today + 1) * 86_400_000 - 3_600_000
  const id = place.room.edition()
  place.db.$client.exec(`insert into sending_days values (${today}, 500)`)
  let woken = 0
  const sender = place.sender(smtp.url, { isWarmingUp: true, onRoom: () => (woken += 1) })
  await place.sendAll(sender)
  expect([place.room.counts(id), sender.nextAt(), woken]).toEqual([{ queued: 1 }, place.room.now + 5_000, 1])
  place.room.now = (today + 1) * 86_400_000
  await place.sendAll(sender)
  expect(place.room.counts(id)).toEqual({ accepted: 1 })
})

test('a sender that stops begins nothing more and settles what is under way', async () => {
  place.room.subscribeMany(30)
  const id = place.room.edition()
  behave = () => 'slow'
  const sender = place.sender(smtp.url)
  sender.run()
  await expect.poll(() => place.room.counts(id).claimed).toBe(20)
  sender.stop()
  await sender.settled()
  expect([place.room.counts(id), sender.nextAt()]).toEqual([{ accepted: 20, queued: 10 }, Infinity])
})
