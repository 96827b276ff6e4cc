import fs from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { editions, sendings } from '#db/schema/tables.ts'
import { anEdition } from '#domain/newsletters/testing/editions.ts'
import { readerLinks } from '#domain/urls/newsletter-forms.ts'
import { readEnv } from '#env.ts'
import { editionLetter, letterBytes, randomToken } from '#server/jobs/newsletters/edition-letter.ts'
import { startSending } from '#server/jobs/newsletters/start-sending.ts'
import { sendingRoom } from '#server/jobs/newsletters/testing/sending-room.ts'
import { type Behaviour, startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'
import { makeDkimKey } from '#server/outgoing/dkim-key.ts'

const ORIGIN = 'https://halyard.example'
const LIST = { slug: 'morning', name: 'Morning', senderName: 'The Halyard', senderAddress: 'post@halyard.example' }

let place: ReturnType<typeof sendingRoom>
let smtp: Awaited<ReturnType<typeof startStubSmtp>> | undefined
let running: ReturnType<typeof startSending> | undefined
let errors: unknown[]
beforeEach(() => {
  place = sendingRoom()
  place.room.now = Date.now()
  errors = []
})
afterEach(async () => {
  await running?.stop()
  place.close()
  await smtp?.stop()
})

async function start(behave: () => Behaviour, onTaken?: (count: number) => void) {
  smtp = await startStubSmtp(behave, onTaken)
  const variables = { DATA_DIR: place.dir, SITE_URL: ORIGIN, NEWSLETTER_WARM_UP: 'false' }
  const { dataDir, newsletters } = readEnv(variables)
  running = startSending(place.db, {
    data: { dataDir, newsletters, smtpUrl: smtp.url },
    onError: (error) => errors.push(error),
    onceNoted: (nextAt) => nextAt,
  })
  return { smtp, running }
}

/** Begins an edition whose letter can be made. */
function begin(): number {
  const id = place.room.edition()
  const mark = randomToken()
  const edition = anEdition({ links: { ...anEdition().links, ...readerLinks(ORIGIN, mark) } })
  const letter = editionLetter({ editionId: id, list: LIST, origin: ORIGIN, isSigned: true, edition, mark })
  if (!letter.ok) throw new Error(letter.code)
  place.db
    .update(editions)
    .set({ letter: letterBytes(letter.value) })
    .run()
  return id
}

/** Nice values of all threads of this process. */
const niceValues = (): number[] =>
  fs
    .readdirSync('/proc/self/task')
    .map((thread) => Number(fs.readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]?.split(' ')[16]))

const ended = (id: number) => expect.poll(() => place.room.stateOf(id), { timeout: 20_000 }).toBe('sent')

test('signed letters go out from a thread whose priority is the lowest, which is there only while letters are left', async () => {
  makeDkimKey(place.dir)
  place.room.subscribeMany(50)
  const { smtp: server, running: sending } = await start(() => 'slow')
  expect(sending.thread()).toBe(null)
  const id = begin()
  await expect.poll(() => server.taken.size, { timeout: 20_000 }).toBeGreaterThan(0)
  expect(niceValues().filter((nice) => nice === 19)).toHaveLength(1)
  await ended(id)
  expect([place.room.counts(id), server.taken.size, errors]).toEqual([{ accepted: 50 }, 50, []])
  expect(server.letters.get('reader0@harbour.example')).toContain('DKIM-Signature: ')
  await sending.stop()
  expect([sending.thread(), niceValues().includes(19)]).toEqual([null, false])
})

test('a thread that dies is started again and reported, and no letter goes twice', async () => {
  place.room.fill(120, (n) => `reader${n}@harbour.example`)
  let killed: Promise<number> | undefined
  const { smtp: server, running: sending } = await start(
    () => 'slow',
    (count) => {
      if (count === 30) killed = sending.thread()?.terminate()
    },
  )
  const id = begin()
  await ended(id)
  await killed
  const counts = place.room.counts(id)
  const { accepted = 0, unknown = 0 } = counts
  expect([accepted + unknown, Object.keys(counts).length]).toEqual([120, 2])
  expect(unknown).toBeLessThanOrEqual(20)
  expect([...server.taken.values()].filter((times) => times > 1)).toEqual([])
  expect(errors).toEqual([new Error('The thread that sends newsletters ended with 1.')])
})

test('a stop waits for the answers of letters that are under way, and begins no further one', async () => {
  place.room.fill(400, (n) => `reader${n}@harbour.example`)
  const { smtp: server, running: sending } = await start(() => 'slow')
  const id = begin()
  await expect.poll(() => server.taken.size, { timeout: 20_000 }).toBeGreaterThan(20)
  await sending.stop()
  const states = place.db.select().from(sendings).all()
  const accepted = states.filter(({ state }) => state === 'accepted').length
  expect([accepted, states.filter(({ state }) => state === 'queued').length]).toEqual([
    server.taken.size,
    400 - server.taken.size,
  ])
  expect([place.room.stateOf(id), errors]).toEqual(['sending', []])
})

test('a stop does not wait for a server that never answers', { timeout: 20_000 }, async () => {
  place.room.subscribeMany(1)
  const { smtp: server, running: sending } = await start(() => 'mute')
  begin()
  await expect.poll(() => server.taken.size, { timeout: 20_000 }).toBe(1)
  await sending.stop()
  expect([sending.thread(), place.room.sendingOf(1)[0]?.state, errors]).toEqual([null, 'claimed', []])
})
