import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { restoringServer } from '#server/http/pages/restoring-page.ts'
import { speakBuilt } from '#server/testing/built-messages.ts'

let close = () => {}
afterEach(() => close())

async function serving(paper: { name: string; language: string }, siteUrl = 'https://paper.example') {
  const server = restoringServer(paper, { siteUrl, hasPurge: false })
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init)
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
}

test('during a restore every address and method answers 503, and nothing may keep the answer', async () => {
  const ask = await serving({ name: 'The <Halyard>', language: 'en-GB' })
  for (const [path, init] of [
    ['/', {}],
    ['/article/tides?x=1', {}],
    ['/desk', {}],
    ['/media/ab/x.webp', { method: 'HEAD' }],
    ['/api/articles', { method: 'POST', body: '{"a":1}' }],
    ['/up', {}],
    ['/healthz', {}],
  ] as const) {
    const { status, headers } = await ask(path, init)
    expect([path, status, headers.get('retry-after')]).toEqual([path, 503, '5'])
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('connection')).toBe('close')
  }
  const page = await ask('/')
  const style = /<style>(.*)<\/style>/.exec(page.text)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(page.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
  expect(page.text).toContain('The &lt;Halyard&gt;')
  expect(page.text).toContain('<html lang="en-GB" dir="ltr">')
  expect(page.text).toContain('<meta http-equiv="refresh" content="5">')
  expect(JSON.parse((await ask('/api/me')).text)).toMatchObject({ status: 503, code: 'not-available' })
})

test('the page is in the paper’s language, or in English', async () => {
  const arabic = (await (await serving({ name: 'الصحيفة', language: 'ar' }))('/')).text
  expect(arabic).toContain('<html lang="ar" dir="rtl">')
  expect(arabic).toContain('سنعود بعد لحظات')
  close()
  const german = (await (await serving({ name: 'Die Zeitung', language: 'de-AT' }))('/')).text
  expect(german).toContain('Wir sind gleich zurück')
  close()
  const other = (await (await serving({ name: 'Lehti', language: 'fi' }))('/')).text
  expect(other).toContain('<html lang="en" dir="ltr">')
  expect(other).toContain('We will be back in a moment')
})

test('at the desk it is in the language that the browser asks for; for readers never', async () => {
  speakBuilt()
  const ask = await serving({ name: 'Lehti', language: 'fi' })
  const headers = { 'accept-language': 'ar' }
  expect((await ask('/desk', { headers })).text).toContain('<html lang="ar" dir="rtl">')
  expect((await ask('/', { headers })).text).toContain('<html lang="en" dir="ltr">')
  expect((await ask('/api/me', { headers })).headers.get('vary')).toBe('Accept-Language')
})
