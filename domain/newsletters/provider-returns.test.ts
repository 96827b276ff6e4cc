import { describe, expect, test } from 'vitest'
import {
  brevoEvent,
  mailgunEvent,
  postmarkEvent,
  returnHeader,
  returnsOfBrevo,
  returnsOfMailgun,
  returnsOfPostmark,
  returnsOfSes,
} from '#domain/newsletters/provider-returns.ts'

const TOKEN = '0123456789abcdef0123456789abcdef'
const bounce = (status: string) => [{ token: TOKEN, kind: 'bounce', status }]
const COMPLAINT = [{ token: TOKEN, kind: 'complaint' }]

describe('Amazon SES', () => {
  const ses = (more: object, source = `bounce+${TOKEN}@halyard.example`) =>
    returnsOfSes(JSON.stringify({ mail: { source, messageId: 'x' }, ...more }))
  const bounced = (bounceType: string, bounceSubType: string, recipient: object = {}) =>
    ses({ notificationType: 'Bounce', bounce: { bounceType, bounceSubType, bouncedRecipients: [recipient] } })
  test.each([
    ['Permanent', 'General', { status: '5.1.1' }, '5.1.1'],
    ['Permanent', 'General', { diagnosticCode: 'smtp; 550 5.7.1 no' }, '5.7.1'],
    ['Permanent', 'General', {}, '5.1.0'],
    ['Permanent', 'OnAccountSuppressionList', {}, '5.1.1'],
    ['Permanent', 'NoEmail', { status: '5.3.0' }, '5.3.0'],
    ['Transient', 'MailboxFull', { status: '4.2.2' }, '4.2.2'],
    ['Transient', 'General', { status: '5.5.0' }, '4.0.0'],
    ['Undetermined', 'Undetermined', {}, '4.0.0'],
  ])('a bounce, %s, %s, %j: %s', (type, subType, recipient, status) => {
    expect(bounced(type, subType, recipient)).toEqual(bounce(status))
  })
  test('complaints, by either name of the event, but not the report that a letter is no spam', () => {
    expect(ses({ notificationType: 'Complaint', complaint: {} })).toEqual(COMPLAINT)
    expect(ses({ eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } })).toEqual(COMPLAINT)
    expect(ses({ eventType: 'Complaint', complaint: { complaintFeedbackType: 'not-spam' } })).toEqual([])
  })
  test('nothing else says anything', () => {
    expect(ses({ notificationType: 'Delivery' })).toEqual([])
    expect(ses({ notificationType: 'Complaint', complaint: {} }, 'news@halyard.example')).toEqual([])
    for (const text of ['', 'null', '[]', '{"mail":1}']) expect(returnsOfSes(text)).toEqual([])
  })
})

describe('Mailgun', () => {
  const event = (data: object) =>
    returnsOfMailgun(
      mailgunEvent.parse({
        signature: { timestamp: '1796100000', token: 'x'.repeat(50), signature: 'y' },
        'event-data': { 'user-variables': { return: TOKEN }, ...data },
      }),
    )
  test.each([
    [{ code: 550, message: '5.1.1 no such user' }, '5.1.1'],
    [{ code: 605, 'enhanced-code': '', message: 'Not delivering to previously bounced address' }, '5.0.0'],
    [{ code: 550, 'enhanced-code': '5.2.1', message: '5.1.1' }, '5.2.1'],
    [{ code: 452, message: '4.2.2 full' }, '4.2.2'],
    [{ code: '550', 'enhanced-code': 7 }, '5.0.0'],
  ])('a permanent failure, %j: %s', (status, expected) => {
    expect(event({ event: 'failed', severity: 'permanent', 'delivery-status': status })).toEqual(bounce(expected))
  })
  test('complaints; what is tried again, or has no token, says nothing', () => {
    expect(event({ event: 'complained' })).toEqual(COMPLAINT)
    expect(event({ event: 'failed', severity: 'temporary' })).toEqual([])
    expect(event({ event: 'delivered' })).toEqual([])
    for (const variables of [{ return: "1' or 1" }, [], 'x'])
      expect(event({ event: 'complained', 'user-variables': variables })).toEqual([])
  })
})

test.each([
  [{ RecordType: 'Bounce', Type: 'HardBounce', Details: 'smtp;550 5.1.1 no such user' }, bounce('5.1.1')],
  [{ RecordType: 'Bounce', Type: 'HardBounce', Details: 'smtp;450 4.2.2 odd' }, bounce('5.1.0')],
  [{ RecordType: 'Bounce', Type: 'BadEmailAddress' }, bounce('5.1.1')],
  [{ RecordType: 'Bounce', Type: 'Blocked', Details: '' }, bounce('5.7.1')],
  [{ RecordType: 'Bounce', Type: 'SoftBounce', Details: 'smtp;452 4.2.2 full' }, bounce('4.2.2')],
  [{ RecordType: 'SpamComplaint' }, COMPLAINT],
  [{ RecordType: 'Bounce', Type: 'SpamComplaint' }, COMPLAINT],
  [{ RecordType: 'Bounce', Type: 'AutoResponder' }, []],
  [{ RecordType: 'Bounce', Type: 'Transient' }, []],
  [{ RecordType: 'Bounce', Type: 'toString' }, []],
  [{ RecordType: 'Open' }, []],
  [{ RecordType: 'SpamComplaint', Metadata: {} }, []],
])('Postmark: %j', (event, expected) => {
  expect(returnsOfPostmark(postmarkEvent.parse({ Metadata: { return: TOKEN }, ...event }))).toEqual(expected)
})

test.each([
  [{ event: 'hard_bounce', reason: '550 5.1.1 unknown' }, bounce('5.1.1')],
  [{ event: 'hard_bounce' }, bounce('5.1.0')],
  [{ event: 'invalid_email' }, bounce('5.1.1')],
  [{ event: 'soft_bounce', reason: 'mailbox full' }, bounce('4.0.0')],
  [{ event: 'blocked', reason: 'blocked by us' }, bounce('5.7.1')],
  [{ event: 'spam' }, COMPLAINT],
  [{ event: 'complaint' }, COMPLAINT],
  [{ event: 'deferred' }, []],
  [{ event: 'constructor' }, []],
  [{ event: 'spam', 'X-Mailin-custom': 'something of another sender' }, []],
])('Brevo: %j', (event, expected) => {
  expect(returnsOfBrevo(brevoEvent.parse({ 'X-Mailin-custom': TOKEN, ...event }))).toEqual(expected)
})

test.each([
  ['smtp.eu.mailgun.org', `X-Mailgun-Variables: {"return":"${TOKEN}"}\r\n`],
  ['smtp-broadcasts.postmarkapp.com', `X-PM-Metadata-return: ${TOKEN}\r\n`],
  ['smtp-relay.brevo.com', `X-Mailin-custom: ${TOKEN}\r\n`],
  ['email-smtp.eu-west-1.amazonaws.com', ''],
  ['notmailgun.org', ''],
])('the token is sent to %s in a header that comes back', (host, line) => {
  expect(returnHeader(host, TOKEN)).toBe(line)
})
