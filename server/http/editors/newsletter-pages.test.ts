import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { JOIN_PATH, letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'
import { NETWORK_HEADER } from '#server/shared/network-header.ts'

const LEAVE = letterFormPath('leave', 'Ab_-5'.repeat(9).slice(0, 43))
const HEADERS = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  paper = await testWebServer(press.page)
})
afterEach(() => paper.close())

test('forms reach the editors’ process without cookies, and nothing keeps or indexes their pages (P-188)', async () => {
  const secrets = { cookie: 'session=forged', authorization: 'Bearer x', [NETWORK_HEADER]: 'forged' }
  for (const [path, method] of [
    [LEAVE, 'GET'],
    [LEAVE, 'GET'],
    [LEAVE, 'POST'],
    [JOIN_PATH, 'POST'],
  ] as const) {
    const headers = { ...secrets, ...(method === 'POST' && FORM) }
    const answer = await paper.ask(path, { method, headers, ...(method === 'POST' && { body: 'leave=yes' }) })
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject(HEADERS)
    for (const name of ['x-cache', 'etag', 'set-cookie']) expect(answer.headers[name]).toBeUndefined()
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  }
  expect(paper.seen.map(({ url }) => url)).toEqual([LEAVE, LEAVE, LEAVE, JOIN_PATH])
  const behind = { ...FORM, via: '1.1 proxy' }
  await paper.ask(JOIN_PATH, { method: 'POST', headers: behind, body: 'address=a' })
  expect(paper.seen.pop()?.headers[NETWORK_HEADER]).toBe('shared 127.0.0')
  for (const { headers } of paper.seen) {
    expect([headers.cookie, headers.authorization]).toEqual([undefined, undefined])
    expect(headers[NETWORK_HEADER]).toBe('127.0.0')
  }
  expect(paper.missed).toEqual([])
})

test('a body over 4 KB is refused, and one POST waits for a restart of the process', async () => {
  const large = await paper.ask(LEAVE, {
    method: 'POST',
    headers: { ...FORM, 'transfer-encoding': 'chunked' },
    body: `a=${'b'.repeat(4_096)}`,
  })
  expect(large.status).toBe(413)
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await paper.killRenderer()
  const leaving = paper.ask(LEAVE, { method: 'POST', headers: FORM, body: 'List-Unsubscribe=One-Click' })
  await paper.reviveRenderer()
  expect((await leaving).status).toBe(200)
  expect(JSON.stringify(write.mock.calls)).not.toContain('Ab_-5')
  write.mockRestore()
})
