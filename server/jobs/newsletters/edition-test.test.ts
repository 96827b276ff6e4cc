import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ENQUEUE } from '#db/commands/outbox/steps/enqueue.ts'
import { editions, outbox, sendings } from '#db/schema/tables.ts'
import { addCast } from '#db/testing/add-cast.ts'
import { aCast, aStory } from '#db/testing/seed.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { deliverEditionTest } from '#server/jobs/newsletters/deliver-edition-test.ts'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'
import { sendingRoom } from '#server/jobs/newsletters/testing/sending-room.ts'
import { type Behaviour, startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'
import { deliverAt } from '#server/jobs/notifications/testing/deliver-at.ts'
import { makeDkimKey } from '#server/outgoing/dkim-key.ts'

let place: ReturnType<typeof sendingRoom>
let smtp: Awaited<ReturnType<typeof startStubSmtp>>
let transport: ReturnType<typeof createNewsletterTransport>
let behave: () => Behaviour
beforeEach(async () => {
  place = sendingRoom()
  aCast(place.db)
  addCast(place.db)
  behave = () => 'accept'
  smtp = await startStubSmtp(() => behave())
  transport = createNewsletterTransport({ smtpUrl: smtp.url, answerMs: 5_000 })
})
afterEach(async () => {
  transport.close()
  place.close()
  await smtp.stop()
})

function draft(subject = 'Tides'): number {
  const document = editionDocument.parse({ subject, parts: [{ slots: [null] }] })
  const { now } = place.room
  return place.db.insert(editions).values({ listId: 1, subject, document, createdAt: now }).returning().get().id
}

async function testIt(editionId: number, person = 'ottilie'): Promise<string | null | undefined> {
  const { now } = place.room
  const row = { payload: { editionId, person }, dedupeKey: `t${editionId}`, dueAt: now, target: '' }
  ENQUEUE.run(place.db, { kind: 'edition-test', ...row })
  const origin = 'https://halyard.example'
  const how = { transport, origin, isSignedByProvider: false, dataDir: place.dir, clock: () => now }
  await deliverAt(place.db, now, { editionTest: deliverEditionTest(place.db, how) })
  return place.db.select().from(outbox).all().at(-1)?.lastError
}

test('a draft goes to the person who tests it, as readers would get it, and to nobody else', async () => {
  makeDkimKey(place.dir)
  place.room.subscribeMany(2)
  aStory(place.db, { headline: 'Night trains return', at: place.room.now })
  expect(await testIt(draft())).toBe(null)
  expect([...smtp.letters.keys()]).toEqual(['ottilie@halyard.example'])
  const parsed = await PostalMime.parse(smtp.letters.get('ottilie@halyard.example') ?? '')
  expect([parsed.subject, parsed.from?.address]).toEqual(['Tides', 'post@halyard.example'])
  expect(parsed.text).toContain('Night trains return')
  expect(parsed.headers.map(({ key }) => key)).toContain('dkim-signature')
  expect(place.db.select().from(sendings).all()).toEqual([])
})

test('it is given up where it cannot be made or is refused, and tried again where the server is busy', async () => {
  aStory(place.db, { headline: 'Night trains return', at: place.room.now })
  const stateOf = () => place.db.select().from(outbox).all().at(-1)?.doneAt !== null
  expect([await testIt(99), stateOf()]).toEqual(['The edition, or the person, is gone.', true])
  behave = () => 'refuse'
  expect([await testIt(draft()), stateOf()]).toEqual([expect.stringContaining('5.7.1'), true])
  behave = () => 'later'
  expect([await testIt(draft()), stateOf()]).toEqual([expect.stringContaining('4.3.0'), false])
})
