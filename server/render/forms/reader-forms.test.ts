import http, { type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leaveTokenOf, newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { readers, readerTokens, subscriptions, suppressed } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { must } from '#db/testing/cast.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { JOIN_PATH, letterFormPath } from '#domain/urls/newsletter-forms.ts'
import {
  MOST_AN_HOUR,
  MOST_OF_NETWORK,
  MOST_OF_SITE,
  MOST_SHARED,
  newsletterBounds,
} from '#server/render/forms/newsletter-bounds.ts'
import { readerForms } from '#server/render/forms/reader-forms.ts'
import { NETWORK_HEADER, SHARED_NETWORK } from '#server/shared/network-header.ts'

let room: ReturnType<typeof newsletterRoom>
let server: http.Server
let sendsMail: boolean
let pauses: number[]
/** Letters that waited when a pause began. */
let lettersAtPause: number[]
let answer: ReturnType<typeof readerForms>
let withoutMail: () => void
let network: number
beforeEach(async () => {
  room = newsletterRoom()
  ;[sendsMail, pauses, lettersAtPause, network] = [true, [], [], 0]
  const rendered = async (request: IncomingMessage, response: http.ServerResponse, status: number) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end(`${request.method} ${request.url}`)
  const forms = () =>
    readerForms({
      db: () => room.db,
      siteUrl: 'https://halyard.example',
      sendsMail,
      render: rendered,
      now: () => room.now,
      pause: async (ms) => {
        pauses.push(ms)
        lettersAtPause.push(letters().length)
      },
    })
  answer = forms()
  withoutMail = () => {
    sendsMail = false
    answer = forms()
  }
  server = http.createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
})
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  room.close()
})

type Sent = { method?: string; body?: string; headers?: Record<string, string> }
async function ask(path: string, { method = 'POST', body = '', headers = {} }: Sent = {}) {
  const { port } = server.address() as AddressInfo
  const type = { 'content-type': 'application/x-www-form-urlencoded', [NETWORK_HEADER]: `n${network++}` }
  const init = { method, headers: { ...type, connection: 'close', ...headers }, ...(method === 'POST' && { body }) }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, redirect: 'manual' })
  return { status: answer.status, text: (await answer.text()).trim(), headers: answer.headers }
}
const post = (path: string, fields: Record<string, string>) =>
  ask(path, { body: new URLSearchParams(fields).toString() })
const join = (address: string, more: Record<string, string> = {}) => post(JOIN_PATH, { address, list: '1', ...more })
type Row = { template: string; link: string; reader: number; lists: string[] }
const letters = () =>
  (room.db.$client.prepare('select payload from outbox order by id').all() as { payload: string }[]).map(
    ({ payload }) => JSON.parse(payload) as Row,
  )
const pathOf = ({ link }: Row) => new URL(link).pathname
const states = () =>
  room.db
    .select()
    .from(subscriptions)
    .all()
    .map(({ state, why }) => (why === null ? state : `${state} ${why}`))
/** A reader with a link to leave, as it stands in letters. */
function readerWithLetter() {
  const id = room.subscribe('ines@harbour.example')
  const token = 'L'.repeat(43)
  const row = {
    hash: hashOfToken(token),
    purpose: 'leave',
    readerId: id,
    listId: 1,
    expiresAt: room.now + 1e9,
  } as const
  room.db.insert(readerTokens).values(row).run()
  return token
}

test('joining: one letter, a page with one button, and nothing happens before it is pressed (P-189)', async () => {
  expect(await join('Ines@Harbour.example', { form: '/article/tides' })).toMatchObject({
    status: 200,
    text: `GET ${JOIN_PATH}?said=sent`,
  })
  expect(letters()).toMatchObject([{ template: 'newsletter-confirm', reader: 1, lists: ['morning'] }])
  expect(JSON.stringify(letters())).not.toMatch(/harbour/i)
  const path = pathOf(letters()[0]!)
  for (const method of ['GET', 'HEAD'])
    expect(await ask(`${path}?said=moved`, { method })).toMatchObject({ status: 200 })
  expect((await ask(`${path}?said=moved`, { method: 'GET' })).text).toBe(`GET ${path}`)
  expect(states()).toEqual(['asked'])
  expect(await ask(path)).toMatchObject({ status: 200, text: `GET ${path}` })
  expect(await ask(path)).toMatchObject({ status: 200 })
  expect(states()).toEqual(['confirmed'])
  expect(room.db.select().from(subscriptions).get()).toMatchObject({
    form: '/article/tides',
    words: expect.stringContaining('We do not record what you open'),
  })
})

test('known and unknown addresses get the same answer, which takes as long (P-189)', async () => {
  room.subscribe('ines@harbour.example')
  room.now += 86_400_000
  const [known, unknown] = [await join('ines@harbour.example'), await join('new@harbour.example')]
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  expect(pauses).toEqual([200, 200])
  // Each pause begins before the work: else the answer would be late by the time of the work.
  expect(lettersAtPause).toEqual([0, 1])
  expect(letters()).toMatchObject([{ template: 'newsletter-known' }, { template: 'newsletter-confirm' }])
  expect(await ask(pathOf(letters()[0]!), { method: 'GET' })).toMatchObject({ status: 200 })
  expect(pathOf(letters()[0]!)).toContain('/newsletters/preferences/')
})

test('another address gets the same answer, and as late, whether it is known, had a letter today, or complained (P-191)', async () => {
  const addresses = ['new', 'known', 'today', 'complained'].map((name) => `${name}@harbour.example`)
  for (const address of addresses.slice(1)) room.subscribe(address)
  room.now += 86_400_000
  await join('today@harbour.example')
  const hmac = room.db.select().from(readers).where(eq(readers.address, 'complained@harbour.example')).get()?.hmac ?? ''
  room.db.insert(suppressed).values({ hmac, why: 'complained', at: room.now }).run()
  const path = letterFormPath('preferences', readerWithLetter())
  const answers = new Set<string>()
  for (const address of addresses) {
    room.db.update(readers).set({ letterAt: null }).where(eq(readers.address, 'ines@harbour.example')).run()
    const { status, text } = await post(path, { do: 'address', address })
    answers.add(`${status} ${text}`)
  }
  expect([...answers]).toEqual([`200 GET ${path}?said=asked`])
  expect([pauses, lettersAtPause]).toEqual([
    [200, 200, 200, 200, 200],
    [0, 1, 2, 3, 3],
  ])
  // Only two of them got a letter.
  expect(letters().filter(({ template }) => template === 'newsletter-address')).toHaveLength(2)
})

test('a fourth join within an hour from one network is refused with a sentence', async () => {
  const headers = { [NETWORK_HEADER]: '192.0.2' }
  const asked = (n: number) => ask(JOIN_PATH, { headers, body: `list=1&address=a${n}@harbour.example` })
  const statuses = [await asked(1), await asked(2), await asked(3), await asked(4)].map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 200, 429])
  expect((await asked(5)).text).toContain('Try again in an hour')
  expect(letters()).toHaveLength(3)
})

test('letters about another address count as those of joins do', async () => {
  const headers = { [NETWORK_HEADER]: '192.0.2' }
  const path = letterFormPath('preferences', readerWithLetter())
  const asked = (n: number) => ask(path, { headers, body: `do=address&address=a${n}@harbour.example` })
  expect((await asked(1)).status).toBe(429)
  for (const n of [1, 2]) await ask(JOIN_PATH, { headers, body: `list=1&address=b${n}@harbour.example` })
  room.now += 86_400_000
  expect((await asked(1)).text).toContain('Try again in an hour')
  expect(letters()).toHaveLength(2)
})

test('hostile joins send no more letters than the bounds, over all networks (P-189)', () => {
  const bounds = newsletterBounds(() => 0)
  const takes = (key: string, times: number) =>
    Array.from({ length: times }, () => bounds.take(key)).filter(Boolean).length
  expect(takes('192.0.2', 10)).toBe(MOST_OF_NETWORK)
  // One that says it is a proxy takes nothing from those behind another.
  for (const proxy of ['203.0.113', '2001:db8:9:1']) expect(takes(`${SHARED_NETWORK} ${proxy}`, 100)).toBe(MOST_SHARED)
  const all = Array.from({ length: 10_000 }, (_, n) => takes(`n${n}`, 1)).filter(Boolean).length
  expect(all + MOST_OF_NETWORK + 2 * MOST_SHARED).toBe(MOST_AN_HOUR)
  const shared = newsletterBounds(() => 0)
  const proxied = Array.from({ length: 100 }, (_, n) => `${SHARED_NETWORK} 198.51.${n}`)
  expect(
    proxied.flatMap((key) => Array.from({ length: MOST_SHARED }, () => shared.take(key))).filter(Boolean),
  ).toHaveLength(MOST_AN_HOUR / 2)
  expect(shared.take('192.0.2')).toBe(true)
  const sites = newsletterBounds(() => 0)
  const taken = Array.from({ length: 400 }, (_, n) => sites.take(`2001:db8:7:${n.toString(16)}`)).filter(Boolean)
  expect([taken.length, sites.take('2001:db8:8:0'), sites.take('2001:db8:70:0')]).toEqual([MOST_OF_SITE, true, true])
  for (let n = 20; n < 30; n++) for (let m = 0; m < 3; m++) sites.take(`192.0.${n}`)
  expect(sites.take('192.0.2')).toBe(true)
  let now = 0
  const later = newsletterBounds(() => now)
  for (let n = 0; n < 3; n++) later.take('a')
  now = 3_599_999
  expect(later.take('a')).toBe(false)
  now += 1
  expect(later.take('a')).toBe(true)
})

test('joins that cannot be: no address, no list, a closed one, no mail server', async () => {
  expect(await join('ines')).toMatchObject({ status: 400, text: `GET ${JOIN_PATH}?said=address` })
  expect(await post(JOIN_PATH, { address: 'ines@harbour.example' })).toMatchObject({ status: 400 })
  expect(await join('ines@harbour.example', { list: '9' })).toMatchObject({ text: `GET ${JOIN_PATH}?said=list` })
  withoutMail()
  const none = await join('ines@harbour.example')
  expect([none.status, none.headers.get('retry-after')]).toEqual([503, '60'])
  expect(none.text).toContain('We cannot send letters right now')
  expect(room.db.select().from(readers).all()).toEqual([])
})

test('a mail program leaves by one POST: 200 without cookie, redirect or page, and durable; GET never leaves (P-190)', async () => {
  const path = letterFormPath('leave', readerWithLetter())
  expect(await ask(path, { method: 'GET' })).toMatchObject({ status: 200, text: `GET ${path}` })
  expect(states()).toEqual(['confirmed'])
  const oneClick = await ask(path, { body: 'List-Unsubscribe=One-Click' })
  expect([oneClick.status, oneClick.text]).toEqual([200, 'You have left'])
  expect([oneClick.headers.get('set-cookie'), oneClick.headers.get('location')]).toEqual([null, null])
  expect(states()).toEqual(['left one-click'])
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const body = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
  expect(await ask(path, { headers, body })).toMatchObject({ status: 200 })
  const gone = await ask(letterFormPath('leave', 'x'.repeat(43)), { body: 'List-Unsubscribe=One-Click' })
  expect(gone.status).toBe(404)
})

test('the button leaves too, and answers with its page', async () => {
  const path = letterFormPath('leave', readerWithLetter())
  expect(await post(path, { leave: 'yes' })).toMatchObject({ status: 200, text: `GET ${path}` })
  expect(states()).toEqual(['left reader'])
})

test('preferences: lists, pause, address, data and all of it erased, by the link of a letter (P-191)', async () => {
  room.addList('evening')
  const path = letterFormPath('preferences', readerWithLetter())
  expect(await post(path, { do: 'save', list: '2', pause: 'on' })).toMatchObject({ text: `GET ${path}?said=saved` })
  expect(states()).toEqual(['left reader', 'confirmed'])
  room.now += 86_400_000
  expect(await post(path, { do: 'address', address: 'new@harbour.example' })).toMatchObject({
    text: `GET ${path}?said=asked`,
  })
  expect((await post(path, { do: 'address', address: 'x@harbour.example' })).status).toBe(429)
  const proof = pathOf(letters().at(-1)!)
  expect(letters().at(-1)).toMatchObject({ template: 'newsletter-address', reader: 1 })
  expect(await ask(proof)).toMatchObject({ text: `GET ${proof}?said=moved` })
  const data = await post(path, { do: 'data' })
  expect(data.headers.get('content-disposition')).toContain('attachment')
  expect(JSON.parse(data.text)).toMatchObject({ address: 'n…@harbour.example', subscriptions: [{}, {}] })
  expect((await post(path, { do: 'x' })).status).toBe(400)
  await post(path, { do: 'erase' })
  expect(room.db.select().from(readers).all()).toHaveLength(1)
  const erased = await post(path, { do: 'erase', sure: 'on' })
  expect(erased.text).toContain('Everything is erased')
  expect(room.db.select().from(readers).all()).toEqual([])
  expect((await post(path, { do: 'data' })).status).toBe(404)
})

test('a link that does not hold is told in the paper’s language, without a render', async () => {
  must(saveSettings(room.db, SYSTEM, { language: 'ar' }, room.now))
  for (const path of [letterFormPath('leave', leaveTokenOf(9, 9).padEnd(43, 'x')), '/newsletters/confirm/short']) {
    const answer = await ask(path.replaceAll(' ', '_'), { method: 'GET' })
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('<html lang="ar" dir="rtl">')
    expect(answer.text).toContain('لم يعد هذا الرابط صالحًا')
  }
})

test('on a full disk joining gets 503 with a sentence, and leaving works (P-188)', async () => {
  const path = letterFormPath('leave', readerWithLetter())
  const { $client } = room.db
  $client.pragma(`max_page_count=${$client.pragma('page_count', { simple: true })}`)
  let last = await join('new0@harbour.example')
  for (let n = 1; n < 300 && last.status === 200; n++) last = await join(`new${n}@harbour.example`)
  expect([last.status, last.headers.get('retry-after')]).toEqual([503, '60'])
  expect(last.text).toContain('We cannot store this right now')
  expect(await ask(path, { body: 'List-Unsubscribe=One-Click' })).toMatchObject({ status: 200 })
  expect(states()).toContain('left one-click')
})
