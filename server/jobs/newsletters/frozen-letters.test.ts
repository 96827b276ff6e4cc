import { createSign, createVerify } from 'node:crypto'
import { eq } from 'drizzle-orm'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { leaveList } from '#db/commands/newsletters/reader-wishes.ts'
import { leaveTokens } from '#db/queries/newsletters/reader-hmac.ts'
import { newsletterLists, readers, readerTokens, sendings } from '#db/schema/tables.ts'
import { anEdition } from '#domain/newsletters/testing/editions.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { readerLinks } from '#domain/urls/newsletter-forms.ts'
import { editionLetter, letterBytes, lettersFor, randomToken } from '#server/jobs/newsletters/edition-letter.ts'
import { sendingRoom } from '#server/jobs/newsletters/testing/sending-room.ts'
import { type Behaviour, startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'
import { dkimRecord, makeDkimKey, readDkimKey } from '#server/outgoing/dkim-key.ts'

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

const ORIGIN = 'https://halyard.example'
const list = { slug: 'morning', name: 'Morning', senderName: 'The Halyard', senderAddress: 'post@halyard.example' }

function frozen(isSigned = false): number {
  const editionId = place.room.draft()
  const mark = randomToken()
  const edition = anEdition({ links: { ...anEdition().links, ...readerLinks(ORIGIN, mark) } })
  const letter = editionLetter({ editionId, list, origin: ORIGIN, isSigned, edition, mark })
  if (!letter.ok) throw new Error(letter.code)
  const { now } = place.room
  const filled = { at: now, slug: `e${editionId}`, preheader: '', above: [], parts: [], corrections: [] }
  const frozenOf = { editionId, letter: letterBytes(letter.value), host: 'halyard.example', filled, version: 1 }
  const began = freezeEdition(place.db, SYSTEM, frozenOf, now)
  if (!began.ok) throw new Error(began.code)
  return editionId
}

const sender = (returnDomain: string | null = null) =>
  place.sender(smtp.url, {
    letterFor: lettersFor(place.db, { returnDomain, dataDir: place.dir, clock: () => place.room.now }),
    leaveTokenOf: leaveTokens(place.db),
  })

const tokenIn = (text: string | undefined) =>
  /\/leave\/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/.exec(text ?? '')?.[1] ?? ''

test('a new sender of the list is not that of letters under way', async () => {
  place.room.subscribeMany(1)
  frozen()
  place.db.update(newsletterLists).set({ senderAddress: 'news@other.example' }).run()
  await place.sendAll(sender())
  expect([...smtp.returnPaths.values()]).toEqual(['post@halyard.example'])
})

test('each reader gets the frozen letter once, with a link to leave that ends their subscription and no other (P-253)', async () => {
  const ids = place.room.subscribeMany(25)
  const editionId = frozen()
  await place.sendAll(sender())
  expect([place.room.counts(editionId), [...smtp.taken.values()]]).toEqual([
    { accepted: 25 },
    Array.from({ length: 25 }, () => 1),
  ])
  const tokens = new Set<string>()
  for (const id of ids) {
    const address = place.db.select().from(readers).where(eq(readers.id, id)).get()?.address ?? ''
    const parsed = await PostalMime.parse(smtp.letters.get(address) ?? '')
    const row = place.room.sendingOf(id)[0]
    expect([parsed.to?.[0]?.address, parsed.messageId, parsed.from]).toMatchObject([
      address,
      `<${row?.messageId}>`,
      { name: 'The Halyard', address: 'post@halyard.example' },
    ])
    const head = parsed.headers.find(({ key }) => key === 'list-unsubscribe')?.value
    const all = [head, parsed.text, parsed.html].map(tokenIn)
    tokens.add(all[0] ?? '')
    expect(new Set(all).size).toBe(1)
    // It is stored as a hash alone.
    expect(JSON.stringify(place.db.select().from(readerTokens).all())).not.toContain(all[0])
    expect(place.room.subscriptionOf(id)?.state).toBe('confirmed')
    expect(leaveList(place.db, { token: all[0] ?? '', why: 'one-click' }, place.room.now)).toMatchObject({ ok: true })
    expect(place.room.subscriptionOf(id)?.state).toBe('left')
  }
  expect(tokens.size).toBe(25)
  expect(place.errors).toEqual([])
})

test('the tokens of a restored database are others, since it may give a reader’s number to somebody else', () => {
  const before = leaveTokens(place.db)(1, 1)
  expect(leaveTokens(place.db)(1, 1)).toBe(before)
  expect(leaveTokens(place.db)(11, 1)).not.toBe(leaveTokens(place.db)(1, 11))
  place.room.newEpoch()
  expect(leaveTokens(place.db)(1, 1)).not.toBe(before)
})

test('letters come back to an address of their own, or without a domain for them to the sender of the list', async () => {
  const [id = 0] = place.room.subscribeMany(1)
  frozen()
  await place.sendAll(sender('back.halyard.example'))
  const token = place.room.sendingOf(id)[0]?.returnToken
  expect([...smtp.returnPaths.values()]).toEqual([`bounce+${token}@back.halyard.example`])
  frozen()
  await place.sendAll(sender())
  expect([...smtp.returnPaths.values()]).toEqual(['post@halyard.example'])
})

test('an address that cannot stand in a letter is refused, and the others get theirs', async () => {
  const [bad = 0] = place.room.subscribeMany(3)
  place.db.update(readers).set({ address: 'a b@harbour.example' }).where(eq(readers.id, bad)).run()
  const editionId = frozen()
  await place.sendAll(sender())
  expect([place.room.counts(editionId), place.room.stateOf(editionId)]).toEqual([{ accepted: 2, refused: 1 }, 'sent'])
})

test('with a key each letter is signed for the domain of its sender, and offers to leave by one click', async () => {
  expect([makeDkimKey(place.dir), makeDkimKey(place.dir)]).toEqual([true, false])
  const [id = 0] = place.room.subscribeMany(1)
  frozen(true)
  await place.sendAll(sender())
  const letter = smtp.letters.get('reader0@harbour.example') ?? ''
  const parsed = await PostalMime.parse(letter)
  const value = (key: string) => parsed.headers.find((one) => one.key === key)?.value ?? ''
  expect(value('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(value('dkim-signature')).toMatch(/d=halyard\.example;.*s=broadsheet;/)
  expect(value('dkim-signature')).toMatch(/h=[^;]*list-unsubscribe-post/i)
  expect(place.room.sendingOf(id)[0]?.state).toBe('accepted')
  // The record in DNS has the public half of the key.
  const record = /^v=DKIM1; k=rsa; p=(.*)$/.exec(dkimRecord(readDkimKey(place.dir) ?? ''))?.[1] ?? ''
  const key = `-----BEGIN PUBLIC KEY-----\n${record}\n-----END PUBLIC KEY-----`
  const signature = createSign('RSA-SHA256')
    .update('x')
    .sign(readDkimKey(place.dir) ?? '')
  expect(createVerify('RSA-SHA256').update('x').verify(key, signature)).toBe(true)
})

test('a letter that is signed is of unknown result only if the server had asked for it', async () => {
  makeDkimKey(place.dir)
  place.room.subscribeMany(1)
  behave = () => 'drop-before'
  const editionId = frozen(true)
  const one = sender()
  one.run()
  await one.settled()
  expect(place.room.counts(editionId)).toEqual({ later: 1 })
  behave = () => 'lost'
  place.room.now += 120_000
  await place.sendAll(one)
  expect(place.db.select().from(sendings).get()?.state).toBe('unknown')
})
