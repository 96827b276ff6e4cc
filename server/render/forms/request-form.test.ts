import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveRequestRules } from '#db/commands/requests/save-request-rules.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { requests } from '#db/schema/tables.ts'
import { must } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { DEFAULT_RULES } from '#domain/requests/request-views.ts'
import { MOST_OF_NETWORK } from '#server/render/forms/newsletter-bounds.ts'
import { readerForms } from '#server/render/forms/reader-forms.ts'
import { MOST_REQUESTS } from '#server/render/forms/request-form.ts'
import { NETWORK_HEADER } from '#server/shared/network-header.ts'

const FIELDS = {
  name: 'Ines Okoro',
  address: 'ines@harbour.example',
  about: '/article/ferries-sail',
  words: 'I have <b>left</b> the port.',
}
let newsroom: ReturnType<typeof testNewsroom>
let server: http.Server
let network = 0
beforeEach(async () => {
  newsroom = testNewsroom()
  must(saveRequestRules(newsroom.db, SYSTEM, { ...DEFAULT_RULES, isOpen: true }, 0))
  const render = () => Promise.reject(new Error('Nothing is rendered.'))
  const answer = readerForms({ db: () => newsroom.db, siteUrl: '', sendsMail: false, render, now: () => 1_000 })
  server = http.createServer((request, response) => void answer(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterEach(async () => {
  await new Promise((done) => server.close(done))
  newsroom.close()
})

async function send(fields: Record<string, string> = {}, from = `198.51.${++network}`) {
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/requests`, {
    method: 'POST',
    headers: { [NETWORK_HEADER]: from },
    body: new URLSearchParams({ ...FIELDS, ...fields }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const stored = () => newsroom.db.select().from(requests).all()

test('a request is stored, and its answer has the number and no word of it (P-611)', async () => {
  const { status, headers, text } = await send()
  expect(status).toBe(200)
  expect(text).toContain('Your request has the number 1')
  for (const word of Object.values(FIELDS)) expect(text).not.toContain(word)
  expect(headers.get('set-cookie')).toBeNull()
  expect(stored()).toMatchObject([{ ...FIELDS, byForm: true, receivedAt: 1_000 }])
})

test('what is incomplete or no address is refused, in the language of the paper', async () => {
  must(saveSettings(newsroom.db, SYSTEM, { language: 'de' }, 0))
  for (const wrong of [{ name: ' ' }, { address: 'ines' }, { about: '' }, { words: '\n' }, { more: 'x' }]) {
    const { status, text } = await send(wrong as Record<string, string>)
    expect([status, text.includes('Das ging nicht')], JSON.stringify(wrong)).toEqual([400, true])
  }
  expect(stored()).toEqual([])
})

test('a closed form takes nothing', async () => {
  must(saveRequestRules(newsroom.db, SYSTEM, DEFAULT_RULES, 0))
  expect((await send()).status).toBe(404)
  expect(stored()).toEqual([])
})

test('three an hour come from one network, and a hundred from everywhere (P-611)', async () => {
  const answers = []
  for (let n = 0; n < MOST_OF_NETWORK + 1; n++) answers.push(await send({}, '203.0.113'))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expect(answers.at(-1)?.headers.get('retry-after')).toBe('3600')
  for (let n = 0; n < MOST_REQUESTS; n++) await send()
  expect(stored()).toHaveLength(MOST_REQUESTS)
})

test('on a full disk the answer is 503 with a sentence (P-611)', async () => {
  const client = newsroom.db.$client
  client.pragma(`max_page_count = ${client.pragma('page_count', { simple: true })}`)
  const long = 'x'.repeat(3_900)
  const answers = []
  for (let n = 0; n < 20; n++) answers.push(await send({ words: long }))
  expect(answers.at(-1)).toMatchObject({ status: 503 })
  expect(answers.at(-1)?.text).toContain('We cannot store this right now')
})
