import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { releaseNewsletters } from '#db/commands/newsletters/begin-sendings.ts'
import { leaveList } from '#db/commands/newsletters/reader-wishes.ts'
import { scheduleEdition } from '#db/commands/newsletters/schedule-edition.ts'
import { newslettersHeldAt } from '#db/queries/newsletters/due-editions.ts'
import { editions } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must } from '#db/testing/seed.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { readEnv } from '#env.ts'
import { startEditions } from '#server/jobs/newsletters/start-editions.ts'
import { sendingRoom } from '#server/jobs/newsletters/testing/sending-room.ts'
import { startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'

let place: ReturnType<typeof sendingRoom>
let smtp: Awaited<ReturnType<typeof startStubSmtp>>
let running: ReturnType<typeof startEditions> | undefined
const errors: unknown[] = []
beforeEach(async () => {
  place = sendingRoom()
  place.room.now = Date.now()
  aCast(place.db)
  smtp = await startStubSmtp(() => 'accept')
})
afterEach(async () => {
  await running?.stop()
  place.close()
  await smtp.stop()
})

/** Starts what the parent does, with these variables. */
function start(variables: Record<string, string>): void {
  const settings = readEnv({ DATA_DIR: place.dir, SITE_URL: 'https://halyard.example', ...variables })
  running = startEditions(place.db, { onError: (error) => errors.push(error), settings })
}

function scheduledNow(): number {
  aStory(place.db, { headline: 'Night trains return', at: place.room.now - 1_000 })
  const document = editionDocument.parse({ subject: 'Tides', parts: [{ slots: [null] }] })
  const row = { listId: 1, subject: 'Tides', document, createdAt: place.room.now }
  const { id } = place.db.insert(editions).values(row).returning().get()
  must(
    scheduleEdition(place.db, SYSTEM, { id, version: 1, at: null, origin: 'https://halyard.example' }, place.room.now),
  )
  return id
}

test('an edition that is to be sent now reaches its readers from the running server, with links that work', async () => {
  const [first = 0] = place.room.subscribeMany(3)
  start({ NEWSLETTER_SMTP_URL: smtp.url, NEWSLETTER_RETURN_DOMAIN: 'back.halyard.example' })
  const id = scheduledNow()
  await expect.poll(() => place.room.stateOf(id), { timeout: 20_000 }).toBe('sent')
  expect([place.room.counts(id), [...smtp.taken.values()], errors]).toEqual([{ accepted: 3 }, [1, 1, 1], []])
  expect([...smtp.returnPaths.values()][0]).toMatch(/^bounce\+[0-9a-f]{32}@back\.halyard\.example$/)
  const parsed = await PostalMime.parse(smtp.letters.get('reader0@harbour.example') ?? '')
  expect(parsed.text).toContain('Night trains return')
  const token = /\/newsletters\/leave\/([\w-]{43})/.exec(parsed.text ?? '')?.[1] ?? ''
  expect(leaveList(place.db, { token, why: 'reader' }, Date.now())).toMatchObject({ ok: true })
  expect(place.room.subscriptionOf(first)).toMatchObject({ state: 'left' })
})

test('without a mail server an edition waits as a draft', async () => {
  place.room.subscribeMany(1)
  start({})
  const id = scheduledNow()
  await expect.poll(() => place.room.stateOf(id), { timeout: 20_000 }).toBe('draft')
})

test('a copy of the folder sends nothing by itself', async () => {
  place.room.subscribeMany(2)
  start({ NEWSLETTER_SMTP_URL: smtp.url })
  await running?.stop()
  place.room.edition()
  const copy = testNewsroom(place.db.$client.serialize())
  try {
    const settings = readEnv({ DATA_DIR: copy.dir, SITE_URL: 'https://halyard.example', NEWSLETTER_SMTP_URL: smtp.url })
    running = startEditions(copy.db, { onError: (error) => errors.push(error), settings })
    expect(newslettersHeldAt(copy.db)).toEqual(expect.any(Number))
    must(releaseNewsletters(copy.db, SYSTEM, Date.now()))
    await expect.poll(() => copy.db.select().from(editions).get()?.state, { timeout: 20_000 }).toBe('stopped')
    await running.stop()
    expect([smtp.taken.size, newslettersHeldAt(place.db)]).toEqual([0, null])
  } finally {
    copy.close()
  }
})

test('while newsletters are held no letter is claimed, and they go on by themselves after', async () => {
  place.room.subscribeMany(1)
  const editionId = place.room.edition()
  place.db.$client.exec('update reader_key set held_at = 1')
  start({ NEWSLETTER_SMTP_URL: smtp.url })
  const waits = scheduledNow()
  expect([place.room.counts(editionId), place.room.stateOf(waits)]).toEqual([{ queued: 1 }, 'scheduled'])
  const released = Date.now()
  must(releaseNewsletters(place.db, SYSTEM, released))
  await expect.poll(() => place.room.stateOf(waits), { timeout: 20_000 }).toBe('sent')
  const { claimedAt } = place.room.sendingOf(1)[0] ?? {}
  expect(claimedAt).toBeGreaterThanOrEqual(released)
})
