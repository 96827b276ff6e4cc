import { describe, expect, test } from 'vitest'
import { type ParsedLetter, returnInReport } from '#domain/newsletters/letter-return.ts'

const TOKEN = '0123456789abcdef0123456789abcdef'
const PATH = `bounce+${TOKEN}@news.halyard.example`
const report = (type: string, text: string, more: Partial<ParsedLetter> = {}): ParsedLetter => ({
  deliveredTo: [PATH],
  parts: [{ type, text }],
  ...more,
})
const dsn = (action: string, status: string, diagnostic = 'smtp; 550 no') =>
  report(
    'message/delivery-status',
    `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: ${diagnostic}\r\n`,
  )

describe('a report of a delivery', () => {
  test.each([
    ['failed', '5.1.1', 'smtp; 550 no', '5.1.1'],
    ['Failed (gave up)', '4.4.7', 'smtp; 451 later', '4.4.7'],
    ['failed', '5.0.0', 'smtp; 550 5.1.1 <a@b.example>: no such user', '5.1.1'],
    ['failed', '5.0.0', 'smtp; 550 4.2.2\r\n full', '5.0.0'],
    ['failed', '5.0.0', 'smtp;\r\n 550-5.2.1 closed', '5.2.1'],
    ['failed', '5.0.0 (undefined status)', 'smtp;\r\n 550 5.2.1 closed', '5.2.1'],
    ['delayed', '4.4.1', '', null],
    ['relayed', '2.0.0', '', null],
    ['failed', 'unknown', '', null],
  ])('%s, %s, %j: %s', (action, status, diagnostic, expected) => {
    const back = returnInReport(dsn(action, status, diagnostic))
    expect(back).toEqual(expected && { token: TOKEN, kind: 'bounce', status: expected })
  })
  test('of several recipients tells of the one that failed', () => {
    const two = 'Action: relayed\nStatus: 2.0.0\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.2.1'
    expect(returnInReport(report('message/delivery-status', two))).toMatchObject({ status: '5.2.1' })
  })
  test('has its token also in the letter that it returns', () => {
    const returned = { type: 'text/rfc822-headers', text: `Return-Path: <${PATH.toUpperCase()}>\nSubject: Tides\n` }
    const { parts } = dsn('failed', '5.1.1')
    expect(returnInReport({ deliveredTo: [], parts: [...parts, returned] })).toMatchObject({ token: TOKEN })
    expect(returnInReport({ deliveredTo: ['bounce@news.halyard.example'], parts })).toBeNull()
  })
})

describe('a report of a complaint', () => {
  const arf = (type: string, more: Partial<ParsedLetter> = {}) =>
    report('message/feedback-report', `Feedback-Type: ${type}\nVersion: 1\nOriginal-Mail-From: <${PATH}>\n`, more)
  test.each(['abuse', 'fraud'])('%s counts', (type) => {
    expect(returnInReport(arf(type, { deliveredTo: [] }))).toEqual({ token: TOKEN, kind: 'complaint' })
  })
  test.each(['not-spam', 'auth-failure', 'virus', 'other'])('%s is none', (type) => {
    expect(returnInReport(arf(type))).toBeNull()
  })
})

test('an automatic reply is no report', () => {
  expect(returnInReport({ deliveredTo: [PATH], parts: [{ type: 'text/plain', text: 'Action: failed' }] })).toBeNull()
})
