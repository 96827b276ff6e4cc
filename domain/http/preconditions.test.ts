import { expect, test } from 'vitest'
import { parseHttpDate } from '#domain/http/http-date.ts'
import { type Conditions, preconditionOf } from '#domain/http/preconditions.ts'

const NOV_6 = Date.UTC(1994, 10, 6, 8, 49, 37)
const AT = 'Sun, 06 Nov 1994 08:49:37 GMT'
const BEFORE = 'Sun, 06 Nov 1994 08:49:36 GMT'
const AFTER = 'Sun, 06 Nov 1994 08:49:38 GMT'
const of = (conditions: Conditions) =>
  preconditionOf(conditions, { etag: '"abc-br"', family: 'abc', modifiedAt: NOV_6 })

test.each([
  [AT, NOV_6],
  ['Sunday, 06-Nov-94 08:49:37 GMT', NOV_6],
  ['Sun Nov  6 08:49:37 1994', NOV_6],
  ['Friday, 27-Nov-26 00:00:00 GMT', Date.UTC(2026, 10, 27)],
])('%s is a date of HTTP', (text, at) => {
  expect(parseHttpDate(text)).toBe(at)
})

test.each([
  '',
  '2026',
  '1994-11-06T08:49:37Z',
  '0',
  'Sun, 6 Nov 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 08:49:37 +0100',
  'Sun, 06 Nov 1994 25:49:37 GMT',
  'Thu, 31 Nov 1994 08:49:37 GMT',
  `${AT}, ${AT}`,
  'Sun, 06 nov 1994 08:49:37 GMT',
])('“%s” is none (P-333)', (text) => {
  expect(parseHttpDate(text)).toBeNull()
})

test('If-None-Match compares weakly, any encoding of the same text (P-333)', () => {
  for (const [list, unchanged] of [
    ['"abc-br"', '"abc-br"'],
    ['W/"abc-br"', '"abc-br"'],
    ['"abc"', '"abc"'],
    ['"x", "abc-gz" , "y"', '"abc-gz"'],
    ['"a,b","abc-gz"', '"abc-gz"'],
    [' * ', '"abc-br"'],
  ] as const) {
    expect([list, of({ 'if-none-match': list })]).toEqual([list, { unchanged }])
  }
  for (const list of ['"abcd"', 'abc-br', '""', '"x"', '', '"*"', '"ab', 'W/abc']) {
    expect([list, of({ 'if-none-match': list })]).toEqual([list, 'met'])
  }
})

test('If-Match compares strongly, and 412 comes before 304 (P-303)', () => {
  for (const list of ['"abc-br"', '"x", "abc-br"', '*']) expect(of({ 'if-match': list })).toBe('met')
  for (const list of ['W/"abc-br"', '"abc"', '"abc-gz"', '"x"', '', 'abc-br'])
    expect(of({ 'if-match': list })).toBe('failed')
  expect(of({ 'if-match': '"x"', 'if-none-match': '*' })).toBe('failed')
  expect(of({ 'if-match': '*', 'if-none-match': '"abc-br"' })).toEqual({ unchanged: '"abc-br"' })
})

test('the dates count where no ETag is named, and only as dates', () => {
  expect(of({ 'if-modified-since': AT })).toEqual({ unchanged: '"abc-br"' })
  expect(of({ 'if-modified-since': AFTER })).toEqual({ unchanged: '"abc-br"' })
  expect(of({ 'if-modified-since': BEFORE })).toBe('met')
  expect(of({ 'if-modified-since': '2026' })).toBe('met')
  expect(of({ 'if-none-match': '"x"', 'if-modified-since': AT })).toBe('met')
  expect(of({ 'if-unmodified-since': AT })).toBe('met')
  expect(of({ 'if-unmodified-since': BEFORE })).toBe('failed')
  expect(of({ 'if-unmodified-since': '1990' })).toBe('met')
  expect(of({ 'if-match': '"abc-br"', 'if-unmodified-since': BEFORE })).toBe('met')
})

test('what has no date knows no dates, and a weak ETag matches nothing strongly', () => {
  const weak = { etag: 'W/"s"', family: 's', modifiedAt: null }
  expect(preconditionOf({ 'if-modified-since': AT, 'if-unmodified-since': BEFORE }, weak)).toBe('met')
  expect(preconditionOf({ 'if-none-match': 'W/"s"' }, weak)).toEqual({ unchanged: 'W/"s"' })
  expect(preconditionOf({ 'if-match': 'W/"s"' }, weak)).toBe('failed')
})
