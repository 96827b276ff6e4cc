import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Handler } from '#app/api/http/methods.ts'
import { POST as brevo } from '#app/api/newsletter-returns/brevo/route.ts'
import { POST as mailgun } from '#app/api/newsletter-returns/mailgun/route.ts'
import { POST as postmark } from '#app/api/newsletter-returns/postmark/route.ts'
import { POST as ses } from '#app/api/newsletter-returns/ses/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { fetchSnsBy } from '#db/secrets/sns-signature.ts'
import { CERT, CERT_URL, signedBySns, TOPIC } from '#db/secrets/testing/signed-by-sns.ts'
import { env } from '#env.ts'

const TOKEN = '0123456789abcdef0123456789abcdef'
const KEY = 'a signing key of Mailgun'
const SECRET = 'a secret for webhooks'
let paper: ReturnType<typeof apiNewsroom>
let fetched: string[]
beforeAll(() => {
  vi.stubEnv('NEWSLETTER_SNS_TOPIC', TOPIC)
  vi.stubEnv('NEWSLETTER_MAILGUN_KEY', KEY)
  vi.stubEnv('NEWSLETTER_WEBHOOK_SECRET', SECRET)
  paper = apiNewsroom()
  paper.db.$client
    .exec(`insert into newsletter_lists (id, slug, name, sender_name, sender_address, language, created_at)
      values (1, 'tides', 'Tides', 'T', 't@halyard.example', 'en', 0);
    insert into editions (id, list_id, subject, state, created_at) values (1, 1, 'Tides', 'sent', 0);
    insert into readers (id, address, normal, hmac, lane, created_at)
      values (1, 'a@harbour.example', 'a@harbour.example', 'h', 'rest', 0)`)
})
afterAll(() => {
  vi.unstubAllEnvs()
  paper.close()
})
beforeEach(() => {
  fetched = []
  fetchSnsBy(async (url) => {
    fetched.push(url)
    return url === CERT_URL ? CERT : 'confirmed'
  })
  paper.db.$client.exec(`delete from sendings; delete from subscriptions; delete from suppressed;
    insert into subscriptions (reader_id, list_id, state, words, form, asked_at) values (1, 1, 'confirmed', '', '', 0);
    insert into sendings (edition_id, reader_id, lane, state, message_id, return_token, next_at, claimed_at)
      values (1, 1, 'rest', 'accepted', 'm', '${TOKEN}', 0, ${Date.now()})`)
})

const why = () => paper.db.$client.prepare('select why from subscriptions').pluck().get()
/** As a provider sends it: without an Origin. */
const send = (handler: Handler, body: unknown, headers: Record<string, string> = {}) =>
  call(handler, { method: 'POST', path: '/api/newsletter-returns/x', body, headers: { origin: null, ...headers } })

test('SES: a complaint that SNS signed for our topic, as plain text', async () => {
  const source = `bounce+${TOKEN}@halyard.example`
  const complaint = { notificationType: 'Complaint', mail: { source }, complaint: {} }
  const message = signedBySns({ Message: JSON.stringify(complaint) })
  const plain = { 'content-type': 'text/plain; charset=UTF-8' }
  const other = signedBySns({ ...message, TopicArn: `${TOPIC}-of-somebody` })
  expect((await send(ses, other, plain)).json?.code).toBe('unknown-provider')
  expect(fetched).toEqual([])
  expect((await send(ses, { ...message, MessageId: 'another' }, plain)).json?.code).toBe('unknown-provider')
  expect(why()).toBeNull()
  expect(await send(ses, JSON.stringify(message), plain)).toMatchObject({ status: 200, json: { known: 1 } })
  expect(why()).toBe('complained')
})

test('SES: the subscription of our topic is confirmed, at an address of Amazon’s alone', async () => {
  const confirm = (SubscribeURL: string) =>
    send(ses, signedBySns({ Type: 'SubscriptionConfirmation', Token: 't', SubscribeURL }))
  await confirm('https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription')
  await confirm('https://evil.example/?Action=ConfirmSubscription')
  expect(fetched).toEqual([CERT_URL, 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription'])
})

const mailgunReport = (timestamp = Math.floor(Date.now() / 1_000), token = `${Math.random()}`.padEnd(50, 'x')) => ({
  signature: {
    timestamp: String(timestamp),
    token,
    signature: createHmac('sha256', KEY).update(`${timestamp}${token}`).digest('hex'),
  },
  'event-data': {
    event: 'failed',
    severity: 'permanent',
    'user-variables': { return: TOKEN },
    'delivery-status': { code: 550, message: '5.1.1 no such user' },
  },
})

test('Mailgun: signed, at most five minutes old, and its token once (P-251)', async () => {
  const report = mailgunReport()
  const forged = { ...report, signature: { ...report.signature, signature: '0'.repeat(64) } }
  const old = mailgunReport(Math.floor(Date.now() / 1_000) - 301)
  for (const one of [forged, old]) expect((await send(mailgun, one)).json?.code).toBe('unknown-provider')
  expect(why()).toBeNull()
  expect((await send(mailgun, report)).json).toEqual({ known: 1 })
  expect(why()).toBe('bounced')
  paper.db.$client.exec('update sendings set bounced_at = null')
  expect((await send(mailgun, report)).json).toEqual({ known: 0 })
  expect((await send(mailgun, mailgunReport())).json).toEqual({ known: 1 })
})

test.each([
  ['Postmark', postmark, { RecordType: 'SpamComplaint', Metadata: { return: TOKEN } }],
  ['Brevo', brevo, { event: 'spam', 'X-Mailin-custom': TOKEN }],
])('%s: with the secret in a header', async (_, handler, event) => {
  const wrong: Record<string, string>[] = [
    {},
    { 'x-newsletter-secret': '' },
    { 'x-newsletter-secret': `${SECRET}x` },
    { authorization: `Basic ${SECRET}` },
  ]
  for (const headers of wrong) expect((await send(handler, event, headers)).json?.code).toBe('unknown-provider')
  expect(why()).toBeNull()
  expect((await send(handler, event, { 'x-newsletter-secret': SECRET })).json).toEqual({ known: 1 })
  expect((await send(handler, event, { authorization: `Bearer ${SECRET}` })).json).toEqual({ known: 0 })
  expect(why()).toBe('complained')
})

test('nothing of a report is read before a secret in a header, or where its provider is not set up', async () => {
  for (const handler of [postmark, brevo]) expect((await send(handler, '{')).json?.code).toBe('unknown-provider')
  for (const handler of [mailgun, ses]) expect((await send(handler, '{')).json?.code).toBe('broken-json')
  const set = { ...env.returnSecrets }
  Object.assign(env.returnSecrets, { snsTopic: null, mailgunKey: null, header: null })
  for (const handler of [postmark, brevo, mailgun, ses])
    expect((await send(handler, '{', { 'x-newsletter-secret': SECRET })).json?.code).toBe('unknown-provider')
  Object.assign(env.returnSecrets, set)
})

test('a report in another form, or of more than 256 KB, is refused', async () => {
  const headers = { 'x-newsletter-secret': SECRET }
  const codeOf = async (body: unknown, more = {}) => (await send(postmark, body, { ...headers, ...more })).json?.code
  expect(await codeOf('<bounce/>', { 'content-type': 'application/xml' })).toBe('not-json')
  expect(await codeOf('{')).toBe('broken-json')
  expect(await codeOf({ event: 'spam' })).toBe('validation-failed')
  expect(await codeOf({ RecordType: 'Bounce', Content: 'x'.repeat(262_144) })).toBe('too-large')
})
