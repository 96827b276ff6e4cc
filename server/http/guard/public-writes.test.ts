import { expect, test } from 'vitest'
import { letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { type Asked, bodyLimitOf, createGuard } from '#server/http/guard/guard.ts'

const SITE = 'https://paper.example'
const TOKEN = 'Ab_-5'.repeat(9).slice(0, 43)
const LEAVE = letterFormPath('leave', TOKEN)
const guard = createGuard({ siteUrl: SITE, isPublicFile: () => false })
const FORM = { host: 'paper.example', 'content-type': 'application/x-www-form-urlencoded' }
const OWN = { origin: SITE, 'sec-fetch-site': 'same-origin' }
const post = (url: string, headers: Asked['headers'] = {}, method = 'POST') => {
  const verdict = guard({ method, url, headers: { ...FORM, ...headers }, httpVersion: '1.1' })
  return verdict.kind === 'refused' ? [verdict.status, verdict.code] : verdict.kind
}

test('public writes are a closed list: joining and the pages of letters, as forms of 4 KB (P-188)', () => {
  expect(post('/newsletters/join', OWN)).toBe('newsletter')
  for (const form of ['confirm', 'leave', 'preferences'] as const)
    expect(post(letterFormPath(form, TOKEN), OWN)).toBe('newsletter')
  const others = [
    '/newsletters',
    '/newsletters/',
    '/newsletters/join/',
    '/newsletters/JOIN',
    '/newsletters/join?x=1',
    '/newsletters/morning',
    '/newsletters/leave',
    `${LEAVE}/`,
    `${LEAVE}?x=1`,
    LEAVE.slice(0, -1),
    LEAVE.replace('leave', 'Leave'),
    LEAVE.replace('/newsletters', '//newsletters'),
    '/',
    '/world',
    '/desk',
  ]
  for (const url of others) expect(post(url, OWN), url).toEqual(expect.arrayContaining([expect.any(Number)]))
  for (const method of ['PUT', 'PATCH', 'DELETE']) expect(post(LEAVE, OWN, method)).toEqual([405, 'wrong-method'])
  expect(bodyLimitOf(LEAVE)).toBe(4_096)
  expect(post(LEAVE, { 'content-length': '4097' })).toEqual([413, 'too-large'])
  expect(post(LEAVE, { 'content-length': '4096' })).toBe('newsletter')
  for (const type of ['application/json', 'text/plain', '', 'multipart/form-data; boundary=x'])
    expect(post('/newsletters/join', { ...OWN, 'content-type': type })).toEqual([400, 'not-understood'])
  expect(post(LEAVE, { 'x-http-method-override': 'PUT' })).toEqual([400, 'not-understood'])
})

test('requests are sent to their page alone, in forms of 4 KB from the paper’s own pages (P-611)', () => {
  expect(post('/requests', OWN)).toBe('request')
  expect(post('/requests')).toBe('request')
  expect(post('/requests', {}, 'GET')).toBe('page')
  for (const url of ['/requests/', '/requests?x=1', '/Requests', '/requests/1', '//requests'])
    expect(post(url, OWN), url).toEqual([405, 'wrong-method'])
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])
    expect(post('/requests', headers)).toEqual([403, 'foreign-origin'])
  expect(post('/requests', { 'content-type': 'multipart/form-data; boundary=x' })).toEqual([400, 'not-understood'])
  expect(post('/requests', { 'content-length': '4097' })).toEqual([413, 'too-large'])
  expect(bodyLimitOf('/requests')).toBe(4_096)
  for (const method of ['PUT', 'PATCH', 'DELETE']) expect(post('/requests', OWN, method)).toEqual([405, 'wrong-method'])
})

test('a mail program leaves without Origin, in either kind of form; joins come from the paper’s own pages (P-188)', () => {
  expect(post(LEAVE)).toBe('newsletter')
  expect(post(LEAVE, { 'content-type': 'multipart/form-data; boundary=x' })).toBe('newsletter')
  // A page without referrer says “null”, and a webmail its own address.
  for (const origin of ['null', 'https://mail.example']) expect(post(LEAVE, { origin })).toBe('newsletter')
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: SITE, 'sec-fetch-site': 'cross-site' },
  ])
    expect(post('/newsletters/join', headers)).toEqual([403, 'foreign-origin'])
  // A browser without script and without these headers.
  expect(post('/newsletters/join')).toBe('newsletter')
})

test('pages of letters are read in whatever spelling, but not by a picture tag of another site', () => {
  const get = (url: string, headers = {}) => post(url, headers, 'GET')
  for (const url of [LEAVE, `${LEAVE}?x=1`, `${LEAVE}/`, LEAVE.toUpperCase(), '/newsletters/join'])
    expect(get(url)).toBe('newsletter')
  expect(get(LEAVE, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe('newsletter')
  expect(get(LEAVE, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toEqual([403, 'foreign-origin'])
  for (const url of ['/newsletters', '/newsletters/morning/2026-11-29', '/newsletters/morning'])
    expect(get(url)).toBe('page')
})
