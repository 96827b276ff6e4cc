import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { createReturnsReader } from '#server/jobs/newsletters/read-returns.ts'

let room: ReturnType<typeof newsletterRoom>
let tokens: string[]
const { signal } = new AbortController()
beforeEach(() => {
  room = newsletterRoom()
  room.now = Date.now()
  room.subscribeMany(3)
  room.edition()
  const claimed = room.claim()
  room.settle(claimed)
  tokens = claimed.map(({ returnToken }) => returnToken)
})
afterEach(() => {
  vi.restoreAllMocks()
  room.close()
})

const bounce = (token = '', status = '5.1.1') =>
  [
    'From: Mail system <MAILER-DAEMON@mx.harbour.example>',
    `To: bounce+${token}@halyard.example`,
    'Subject: Undelivered mail',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    '',
    '--part',
    '',
    'I am sorry to have to inform you.',
    '',
    '--part',
    'Content-Type: message/delivery-status',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      `Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; x\r\nAction: failed\r\nStatus: ${status}\r\n`,
    ).toString('base64'),
    '--part',
    'Content-Type: message/rfc822',
    '',
    'Subject: Tides',
    '',
    'From the harbour: high water at six.',
    '--part--',
    '',
  ].join('\n')
const bounced = () => room.db.$client.prepare('select reader_id from sendings where bounced_at > 0').pluck().all()
const seen = () => room.db.$client.prepare('select count(*) from returns_seen').pluck().get()

test('a Maildir is read once: what was read is marked as seen (P-250)', async () => {
  const place = path.join(room.dir, 'Maildir')
  const put = (name: string, text: string) => fs.writeFileSync(path.join(place, 'new', name), text)
  fs.mkdirSync(path.join(place, 'new'), { recursive: true })
  const read = createReturnsReader(room.db, place)
  put('1.a', bounce(tokens[0]))
  put('2.b', 'Subject: I am away\n\nUntil Monday.\n')
  put('3.c:2,', bounce('0'.repeat(32)))
  await read(signal)
  expect([bounced(), seen(), fs.readdirSync(path.join(place, 'new'))]).toEqual([[1], 3, []])
  expect(fs.readdirSync(path.join(place, 'cur'))).toEqual(['1.a:2,S', '2.b:2,S', '3.c:2,S'])
  // The same letter again, as after a crash before it was moved.
  room.db.$client.exec('update sendings set bounced_at = null')
  put('4.d', bounce(tokens[0]))
  await createReturnsReader(room.db, place)(signal)
  expect([bounced(), seen()]).toEqual([[], 3])
})

test('what cannot be read in a Maildir does not keep the others from being read', async () => {
  const place = path.join(room.dir, 'Maildir')
  fs.mkdirSync(path.join(place, 'new/0.folder'), { recursive: true })
  fs.writeFileSync(path.join(place, 'new/1.a'), bounce(tokens[0]))
  fs.symlinkSync('nowhere', path.join(place, 'new/0.link'))
  const lines = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await createReturnsReader(room.db, place)(signal)
  expect([bounced(), fs.readdirSync(path.join(place, 'new')).toSorted()]).toEqual([[1], ['0.folder', '0.link']])
  expect(lines.mock.calls.join()).toContain('0.folder')
})

test('an mbox is read on from where it ended, the last letter once it is whole', async () => {
  const file = path.join(room.dir, 'returns')
  const read = createReturnsReader(room.db, file)
  const add = (text: string, isQuiet: boolean) => {
    fs.appendFileSync(file, text)
    const at = new Date(Date.now() - (isQuiet ? 60_000 : 0))
    fs.utimesSync(file, at, at)
  }
  const letter = (n: number) => `From MAILER-DAEMON Tue Dec  1 06:00:00 2026\n${bounce(tokens[n])}\n`
  add(letter(0) + letter(1).slice(0, 200), false)
  await read(signal)
  expect([bounced(), seen()]).toEqual([[1], 1])
  add(letter(1).slice(200), true)
  await read(signal)
  expect([bounced(), seen()]).toEqual([[1, 2], 2])
  add(letter(2), true)
  await read(signal)
  // From the beginning, as after a start.
  await createReturnsReader(room.db, file)(signal)
  expect([bounced(), seen()]).toEqual([[1, 2, 3], 3])
  fs.writeFileSync(file, '')
  await read(signal)
  expect(seen()).toBe(3)
})

test('a complaint ends the subscription of the reader who made it, whose address is nowhere in it', async () => {
  const file = path.join(room.dir, 'returns')
  const report = `From: feedback@mailbox.example
To: complaints@halyard.example
Content-Type: multipart/report; report-type=feedback-report; boundary=b

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Feedback/1
Version: 1

--b
Content-Type: message/rfc822

Return-Path: <bounce+${tokens[1]}@halyard.example>
Subject: Tides

High water at six.
--b--
`
  fs.writeFileSync(file, `From feedback@mailbox.example Tue Dec  1 06:00:00 2026\n${report}`)
  fs.utimesSync(file, 1, 1)
  await createReturnsReader(room.db, file)(signal)
  expect(room.subscriptionOf(2)).toMatchObject({ state: 'left', why: 'complained' })
})

test('a place that is not there is a failure, and the log has no address of a reader', async () => {
  await expect(createReturnsReader(room.db, path.join(room.dir, 'none'))(signal)).rejects.toThrow('ENOENT')
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const file = path.join(room.dir, 'returns')
  const nested = 'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(30)
  fs.writeFileSync(file, `From x\nTo: reader0@harbour.example\n${nested}`)
  fs.utimesSync(file, 1, 1)
  await createReturnsReader(room.db, file)(signal)
  expect(seen()).toBe(1)
  const lines = written.mock.calls.join('')
  expect(lines).toContain('a letter that came back could not be read')
  expect(lines).not.toContain('harbour.example')
})
