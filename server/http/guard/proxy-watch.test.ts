import type { IncomingMessage } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { ProxyWatch } from '#server/http/guard/proxy-watch.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>> | undefined
afterEach(() => paper?.close())

const open = async (trusted: string[]) => {
  paper = await testWebServer(press.page, { trusted })
  return paper
}
const health = async ({ ask }: Awaited<ReturnType<typeof testWebServer>>) => JSON.parse((await ask('/healthz')).text)
const FORWARDED = { 'x-forwarded-for': '203.0.113.7' }
const toldToDesk = ({ seen }: Awaited<ReturnType<typeof testWebServer>>) =>
  seen.at(-1)?.headers['x-broadsheet-untrusted-proxy']

test('an untrusted proxy is reported by the health page and at the desk (P-325)', async () => {
  const web = await open([])
  await web.ask('/api/x')
  expect((await health(web)).warnings).toBeUndefined()
  expect(toldToDesk(web)).toBeUndefined()
  await web.ask('/api/x', { headers: FORWARDED })
  expect(await health(web)).toMatchObject({ status: 'ok', warnings: ['untrusted-proxy'] })
  expect((await web.ask('/healthz')).status).toBe(200)
  expect(toldToDesk(web)).toBe('1')
})

test('a proxy that is named is nothing to tell, and nobody can say it for the web process', async () => {
  const web = await open(['127.0.0.1'])
  await web.ask('/api/x', { headers: { ...FORWARDED, 'x-broadsheet-untrusted-proxy': '1' } })
  expect((await health(web)).warnings).toBeUndefined()
  expect(toldToDesk(web)).toBeUndefined()
})

test('a stranger’s own header says nothing; a long run of them from elsewhere does', () => {
  const watch = new ProxyWatch(() => false)
  const see = (headers: Record<string, string>) =>
    watch.see({ headers, socket: { remoteAddress: '198.51.100.4' } } as unknown as IncomingMessage)
  for (let n = 0; n < 100; n++) see(n % 2 ? FORWARDED : {})
  expect(watch.isUntrusted).toBe(false)
  for (let n = 0; n < 60; n++) see(FORWARDED)
  expect(watch.isUntrusted).toBe(true)
})
