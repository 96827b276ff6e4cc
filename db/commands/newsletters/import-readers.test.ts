import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { confirmSubscription } from '#db/commands/newsletters/ask-readers.ts'
import { importReaders } from '#db/commands/newsletters/import-readers.ts'
import { eraseReader, leaveList } from '#db/commands/newsletters/reader-wishes.ts'
import { sweepReaders } from '#db/commands/newsletters/sweep-readers.ts'
import { EDITOR, leaveTokenOf, newsletterRoom, REPORTER } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { exportedReaders } from '#db/queries/newsletters/reader-data.ts'
import { outbox } from '#db/schema/tables.ts'
import { readersIn } from '#domain/newsletters/readers-file.ts'

const CONSENT = 'Ana Brekken, who kept the forms of 2021'
let room: ReturnType<typeof newsletterRoom>
beforeEach(() => void (room = newsletterRoom()))
afterEach(() => room.close())

function bring(csv: string, actor = EDITOR, consent: string | { siteUrl: string } = CONSENT) {
  const file = readersIn(csv)
  if (!file.ok) throw new Error(file.code)
  return importReaders(room.db, actor, { list: 'morning', readers: file.value.readers, consent }, room.now)
}
const addresses = (...names: string[]) => ['email', ...names.map((name) => `${name}@harbour.example`)].join('\n')

test('readers are subscribed with who says that they consented, and get the next edition (P-252)', async () => {
  const times = 'email,optin_time,confirm_time\na@harbour.example,2023-01-02,2023-01-03\n'
  expect(await bring(times)).toEqual({ ok: true, value: { added: 1, known: 0, suppressed: 0 } })
  expect(room.subscriptionOf(1)).toEqual({
    readerId: 1,
    listId: 1,
    state: 'confirmed',
    words: CONSENT,
    form: 'import',
    askedAt: Date.UTC(2023, 0, 2),
    confirmedAt: Date.UTC(2023, 0, 3),
    leftAt: null,
    why: null,
  })
  expect(room.posted).toEqual([])
  room.edition()
  expect(room.claim().map(({ address }) => address)).toEqual(['a@harbour.example'])
  const events = room.db.$client.prepare("select details from events where what = 'reader.imported'").pluck().all()
  expect(events.map((one) => JSON.parse(String(one)))).toEqual([{ list: 'morning', readers: 1 }])
  expect(String(events)).not.toContain('harbour')
})

test('nobody who left, bounced, complained or was erased is brought back (P-252)', async () => {
  const [left = 0, gone = 0, complains = 0, erased = 0] = room.subscribeMany(5)
  room.edition()
  const claimed = room.claim()
  room.settle(claimed)
  const tokenOf = (reader: number) => claimed.find(({ readerId }) => readerId === reader)?.returnToken ?? ''
  leaveList(room.db, { token: leaveTokenOf(left, 1), why: 'reader' }, room.now)
  room.bounce(tokenOf(gone), '5.1.1')
  room.complain(tokenOf(complains))
  eraseReader(room.db, { actor: EDITOR, readerId: erased }, room.now)
  room.now += 2 * 86_400_000
  room.join('reader0@harbour.example')
  room.join('asked@harbour.example')
  const file = addresses('reader0', 'reader1', 'reader2', 'reader3', 'reader4', 'asked', 'new', 'NEW')
  expect(await bring(file)).toMatchObject({ value: { added: 2, known: 2, suppressed: 3 } })
  expect(await bring(file)).toMatchObject({ value: { added: 0, known: 4, suppressed: 3 } })
  const states = [...exportedReaders(room.db, null)].map(({ email, state }) => `${email.split('@')[0]} ${state}`)
  expect(states).toEqual([
    // Somebody typed the address after its reader had left.
    'reader0 asked',
    'reader1 left',
    'reader2 left',
    'reader4 confirmed',
    'asked confirmed',
    'new confirmed',
  ])
})

test('many go in parts; only who may send imports, and only into a list that there is', async () => {
  expect(await bring(addresses(...Array.from({ length: 250 }, (_, n) => `r${n}`)))).toMatchObject({
    value: { added: 250 },
  })
  expect(await bring(addresses('a'), REPORTER)).toMatchObject({ code: 'not-allowed' })
  room.db.$client.exec("update newsletter_lists set slug = 'evening'")
  expect(await bring(addresses('a'))).toMatchObject({ code: 'not-found' })
})

test('readers of unknown consent are asked once, at a bounded pace, and then forgotten (P-252)', async () => {
  room.subscribe('known@harbour.example')
  const ask = (...names: string[]) => bring(addresses(...names), EDITOR, { siteUrl: 'https://halyard.example' })
  expect(await ask('known', 'a', 'b', 'c')).toMatchObject({ value: { added: 3, known: 1 } })
  const letters = room.db.select().from(outbox).where(eq(outbox.kind, 'mail')).all()
  expect(letters.map(({ dueAt }) => dueAt - room.now)).toEqual([0, 6_000, 12_000])
  const [{ link, ...letter }] = letters.map(({ payload }) => payload as { link: string }) as [{ link: string }]
  expect(letter).toMatchObject({ template: 'newsletter-confirm', reader: 3, lists: ['morning'] })
  room.edition()
  expect(room.claim().map(({ address }) => address)).toEqual(['known@harbour.example'])
  confirmSubscription(room.db, { token: link.split('/').at(-1) ?? '' }, room.now)
  expect(room.subscriptionOf(3)).toMatchObject({ state: 'confirmed', form: 'import', confirmedAt: room.now })
  // Neither the same file nor one that comes after they were forgotten asks again.
  expect(await ask('a', 'b')).toMatchObject({ value: { added: 0, known: 2 } })
  room.now += 15 * 86_400_000
  sweepReaders(room.db, room.now)
  expect(await ask('a', 'b', 'c')).toMatchObject({ value: { added: 0, known: 1, suppressed: 2 } })
  expect(room.db.select().from(outbox).where(eq(outbox.kind, 'mail')).all()).toHaveLength(3)
  // By their own wish they come back.
  room.subscribe('b@harbour.example')
  expect(room.claim()).toEqual([])
  room.edition()
  expect(room.claim().map(({ address }) => address)).toContain('b@harbour.example')
})
