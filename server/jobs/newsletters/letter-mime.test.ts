import { createVerify, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { Edition } from '#domain/newsletters/edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { letterPlain } from '#domain/newsletters/letter-plain.ts'
import { anEdition, anyEdition } from '#domain/newsletters/testing/editions.ts'
import {
  type EditionLetter,
  letterTemplate,
  letterTo,
  type Recipient,
  SIGNED_HEADERS,
} from '#server/jobs/newsletters/letter-mime.ts'

const mark = 'L'.repeat(43)
const token = `${'ab-_'.repeat(10)}end`
const NOW = Date.UTC(2026, 10, 29, 7)
const letterOf = (edition: Edition, over: Partial<EditionLetter> = {}): EditionLetter => ({
  from: { name: 'The Halyard', address: 'news@halyard.example' },
  subject: edition.subject,
  list: { name: 'Morning', id: 'morning.halyard.example' },
  feedbackId: '12:morning:newsletter:halyard',
  leaveUrl: edition.links.leave,
  isSigned: true,
  html: letterHtml(edition),
  text: letterPlain(edition),
  mark,
  ...over,
})
const reader = (over: Partial<Recipient> = {}): Recipient => ({
  to: 'ada@reader.example',
  messageId: '<12.34.abc@halyard.example>',
  at: NOW,
  token,
  ...over,
})
const made = (letter: EditionLetter) => {
  const template = letterTemplate(letter)
  if (!template.ok) throw new Error(`${template.code} ${template.field}`)
  return template.value
}
const sent = (letter: EditionLetter, to = reader()) => {
  const one = letterTo(made(letter), to)
  if (!one.ok) throw new Error(`${one.code} ${one.field}`)
  return one.value
}
const headsOf = (message: string) =>
  Object.fromEntries(
    message
      .slice(0, message.indexOf('\r\n\r\n'))
      .replaceAll(/\r\n(?= )/g, '')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  )

test('a letter has the heads of a newsletter, with its own tokens', () => {
  expect(headsOf(sent(letterOf(anEdition())))).toEqual({
    To: '<ada@reader.example>',
    'Message-ID': '<12.34.abc@halyard.example>',
    Date: 'Sun, 29 Nov 2026 07:00:00 +0000',
    From: '"The Halyard" <news@halyard.example>',
    Subject: 'Night trains return, and the quay is mended',
    'List-ID': '"Morning" <morning.halyard.example>',
    'Feedback-ID': '12:morning:newsletter:halyard',
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/alternative; boundary="=_letter"',
    'List-Unsubscribe': `<https://halyard.example/newsletters/leave?token=${token}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
})

test('a letter that nobody signs does not offer to leave by one click', () => {
  const heads = headsOf(sent(letterOf(anEdition(), { isSigned: false })))
  expect(Object.keys(heads)).toContain('List-Unsubscribe')
  expect(Object.keys(heads)).not.toContain('List-Unsubscribe-Post')
})

test('a mail parser reads back what was written, of any edition, with the token in the place of the mark', async () => {
  const own = (text: string) => text.replaceAll(mark, token)
  const lines = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trimEnd()
  await fc.assert(
    fc.asyncProperty(anyEdition, fc.string({ unit: 'grapheme', maxLength: 150 }), async (edition, words) => {
      const subject = words.replaceAll(/\s+/g, ' ').trim()
      const letter = letterOf(edition, { subject, from: { name: subject, address: 'news@halyard.example' } })
      const message = sent(letter)
      // No server breaks or refuses a line of it. The one of an address cannot be folded.
      const long = message.split('\r\n').filter((line) => !/^[\t -~]{0,78}$/.test(line))
      expect(long).toEqual([expect.stringMatching(/^List-Unsubscribe: <[!-~]+>$/)])
      const parsed = await PostalMime.parse(message)
      expect(lines(parsed.html)).toBe(own(letter.html.toWellFormed()).trimEnd())
      expect(lines(parsed.text)).toBe(own(letter.text.toWellFormed()).trimEnd())
      expect(parsed.subject ?? '').toBe(subject)
      expect(parsed.from).toMatchObject({ name: subject, address: 'news@halyard.example' })
      expect(parsed.to).toMatchObject([{ address: 'ada@reader.example' }])
      expect(parsed.messageId).toBe('<12.34.abc@halyard.example>')
    }),
    { numRuns: 300 },
  )
})

test('long subjects, also in Arabic, are encoded and come back', async () => {
  const subjects = [
    'قطارات الليل تعود إلى المدينة بعد عشرين عاما من الغياب وأول قطار يغادر يوم الخميس',
    'A subject of plain letters that is so long that it does not fit into one line of a letter’s head any more',
    '=?utf-8?B?PHNjcmlwdD4=?=',
    'Night trains 🚆🚆🚆🚆🚆🚆🚆🚆🚆🚆🚆🚆🚆🚆🚆🚆🚆 return',
  ]
  for (const subject of subjects) {
    const message = sent(letterOf(anEdition(), { subject }))
    expect((await PostalMime.parse(message)).subject).toBe(subject)
  }
})

test('the token is put in wherever a soft break parts its mark', async () => {
  for (let shift = 0; shift < 80; shift++) {
    const text = `${'x'.repeat(shift)}${mark} ${mark}${mark}\n`
    const parsed = await PostalMime.parse(sent(letterOf(anEdition(), { text })))
    expect(parsed.text?.trim()).toBe(`${'x'.repeat(shift)}${token} ${token}${token}`)
  }
})

const HOSTILE = ['\r\nBcc: all@reader.example', '\nX: y', '\rX: y', 'a\r\n\r\nbody', '\0', '\r\n =?utf-8?B?WDogeQ==?=']
test.each(HOSTILE)('no value of a header may hold %j', (added) => {
  const letter = letterOf(anEdition())
  const letters: [field: string, over: Partial<EditionLetter>][] = [
    ['From', { from: { ...letter.from, name: `A${added}` } }],
    ['From', { from: { ...letter.from, address: `news@halyard.example${added}` } }],
    ['Subject', { subject: `A${added}` }],
    ['List-ID', { list: { ...letter.list, name: `A${added}` } }],
    ['List-ID', { list: { ...letter.list, id: `a.example${added}` } }],
    ['Feedback-ID', { feedbackId: `a:b${added}` }],
    ['List-Unsubscribe', { leaveUrl: `${letter.leaveUrl}${added}` }],
  ]
  for (const [field, over] of letters)
    expect(letterTemplate({ ...letter, ...over })).toEqual({ ok: false, code: 'header-has-line-break', field })
  const template = made(letter)
  const to = letterTo(template, reader({ to: `ada@reader.example${added}` }))
  expect(to).toEqual({ ok: false, code: 'header-has-line-break', field: 'To' })
  const id = letterTo(template, reader({ messageId: `<a@halyard.example>${added}` }))
  expect(id).toEqual({ ok: false, code: 'not-an-address', field: 'Message-ID' })
})

test('what is no address, or no ASCII where that is demanded, is refused', () => {
  const template = made(letterOf(anEdition()))
  for (const to of ['', 'ada', 'ada@', 'ada@b@c', 'a b@c.example', 'ada@reader.example, b@c.example', 'ä@b.example'])
    expect(letterTo(template, reader({ to }))).toEqual({ ok: false, code: 'not-an-address', field: 'To' })
  for (const id of ['', 'morning', 'a b.example', 'a.example>, <b.example'])
    expect(letterTemplate(letterOf(anEdition(), { list: { name: 'Morning', id } }))).toEqual({
      ok: false,
      code: 'not-an-address',
      field: 'List-ID',
    })
  for (const url of ['/leave?', 'mailto:a@b.example?', 'https://a.example/>, <https://b.example/'])
    expect(letterTemplate(letterOf(anEdition(), { leaveUrl: url + mark }))).toEqual({
      ok: false,
      code: 'not-an-address',
      field: 'List-Unsubscribe',
    })
  expect(letterTemplate(letterOf(anEdition(), { feedbackId: 'ä' }))).toMatchObject({ code: 'header-not-ascii' })
  const leaveUrl = `https://halyard.example/${'a'.repeat(1_000)}${mark}`
  expect(letterTemplate(letterOf(anEdition(), { leaveUrl }))).toMatchObject({ code: 'header-too-long' })
})

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })

test('nodemailer signs every header of a letter, also the one that offers to leave by one click', async () => {
  const raw = sent(letterOf(anEdition()))
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    dkim: { domainName: 'halyard.example', keySelector: 'a', privateKey: key, headerFieldNames: SIGNED_HEADERS },
  })
  const envelope = { from: 'bounce@halyard.example', to: ['ada@reader.example'] }
  const { message } = await transport.sendMail({ raw, envelope })
  const signed = Buffer.isBuffer(message) ? message.toString('latin1') : ''
  expect(signed.endsWith(raw)).toBe(true)
  const signature = signed
    .slice(0, -raw.length)
    .replaceAll(/\r\n(?=[ \t])/g, '')
    .trimEnd()
  const tags = Object.fromEntries(
    signature
      .slice('DKIM-Signature: '.length)
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replaceAll(/\s/g, '')]),
  )
  const heads = headsOf(raw)
  const names = tags['h']?.split(':') ?? []
  expect(names.toSorted()).toEqual(
    Object.keys(heads)
      .map((name) => name.toLowerCase())
      .toSorted(),
  )
  // Relaxed canonicalization (RFC 6376, 3.4.2).
  const relaxed = (name: string, value = '') => `${name.toLowerCase()}:${value.replaceAll(/[ \t]+/g, ' ').trim()}`
  const byName = new Map(Object.entries(heads).map(([name, value]) => [name.toLowerCase(), value]))
  const lines = names.map((name) => `${relaxed(name, byName.get(name))}\r\n`).join('')
  const own = relaxed('dkim-signature', signature.slice('DKIM-Signature:'.length)).replace(/\bb=[^;]*$/, 'b=')
  const verifier = createVerify('RSA-SHA256').update(lines + own)
  expect(verifier.verify(publicKey, tags['b'] ?? '', 'base64')).toBe(true)
})

test('a letter that could not be left is not made', () => {
  for (const field of ['leaveUrl', 'html', 'text'] as const)
    expect(letterTemplate(letterOf(anEdition(), { [field]: 'a letter without it' }))).toEqual({
      ok: false,
      code: 'mark-missing',
      field,
    })
  expect(letterTemplate(letterOf(anEdition(), { mark: 'short' }))).toMatchObject({ code: 'mark-not-a-token' })
  const template = made(letterOf(anEdition()))
  expect(() => letterTo(template, reader({ token: 'short' }))).toThrow(/form/)
})

test('letters of one edition differ in their tokens and their own heads alone', () => {
  const template = made(letterOf(anEdition()))
  const [one, other] = [reader(), reader({ token: 'b'.repeat(43) })].map((each) => letterTo(template, each))
  if (!one?.ok || !other?.ok) throw new Error('refused')
  expect(one.value.length).toBe(other.value.length)
  expect(one.value).not.toContain(mark)
})
