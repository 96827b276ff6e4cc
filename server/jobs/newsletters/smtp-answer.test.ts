import { expect, test } from 'vitest'
import { answerOf, queueIdIn, withoutAddresses } from '#server/jobs/newsletters/smtp-answer.ts'

const said = (responseCode: number, command: string, response = `${responseCode} no`) =>
  Object.assign(new Error('failed'), { responseCode, command, response })

test.each([
  [
    'the server is not there',
    Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET', command: 'CONN' }),
    false,
    'unreached',
  ],
  [
    'the connection ends before a byte',
    Object.assign(new Error('closed'), { code: 'ECONNECTION' }),
    false,
    'unreached',
  ],
  ['the connection ends after a byte', Object.assign(new Error('closed'), { code: 'ECONNECTION' }), true, 'unknown'],
  ['no answer in time', Object.assign(new Error('Timeout'), { code: 'ETIMEDOUT' }), true, 'unknown'],
  ['it wants no greeting', said(554, 'CONN'), false, 'barred'],
  ['a wrong password', said(535, 'AUTH PLAIN'), false, 'barred'],
  ['it does not want us to send', said(550, 'MAIL FROM'), false, 'barred'],
  ['no password just now', said(454, 'AUTH PLAIN'), false, 'unreached'],
  ['it is too busy for us', said(451, 'MAIL FROM'), false, 'later'],
  ['nobody of that name', said(550, 'RCPT TO'), false, 'refused'],
  ['greylisted', said(451, 'RCPT TO'), false, 'later'],
  ['spam', said(554, 'DATA'), true, 'refused'],
  ['full', said(452, 'DATA'), true, 'later'],
  ['it goes down', said(421, 'CONN'), true, 'later'],
  ['it is confused', said(503, 'DATA'), false, 'later'],
  ['half of an OK', Object.assign(said(250, 'CONN'), { code: 'ECONNECTION' }), true, 'unknown'],
  [
    'an address that SMTP cannot say',
    Object.assign(new Error('Invalid recipient'), { code: 'EENVELOPE', command: 'API' }),
    false,
    'refused',
  ],
  ['no error at all', undefined, true, 'unknown'],
])('%s', (_, error, wasRead, state) => expect(answerOf(error, wasRead)).toMatchObject({ state }))

test('no address is kept', () => {
  expect(withoutAddresses('550 5.1.1 <ines@harbour.example>: no ines@harbour.example here')).toBe(
    '550 5.1.1 <…>: no … here',
  )
})

test.each([
  ['250 2.0.0 Ok: queued as 4XyZ12', '4XyZ12'],
  ['250 OK queued as Q7', null],
  ['250 2.6.0 Queued mail for delivery', null],
  ['250 OK', null],
])('%s has the queue id %s', (text, id) => expect(queueIdIn(text)).toBe(id))
