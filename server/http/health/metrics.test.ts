import type { IncomingMessage } from 'node:http'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MetricsAccess, mayReadMetrics, metricsAccess } from '#server/http/guard/metrics-access.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'
import { webMetrics } from '#server/process/metrics/web-metrics.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  press.edition = 1
  paper = await testWebServer(press.page)
  for (const path of ['/article/a', '/article/broken']) paper.addresses.set(path, { kind: 'page' })
})
afterEach(() => paper.close())

const HEADERS = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']

test('the numbers are for whoever has the token, and for a paper of this machine alone also for the machine (P-226, P-323)', () => {
  const token = 'a token of sixteen'
  const mayRead = (access: MetricsAccess, headers: Record<string, string> = {}, remoteAddress = '::ffff:127.0.0.1') =>
    mayReadMetrics({ headers, socket: { remoteAddress } } as unknown as IncomingMessage, access)
  const alone = metricsAccess(token, 'http://localhost:3000', [])
  expect(mayRead(alone)).toBe(true)
  expect(mayRead(alone, {}, '192.0.2.1')).toBe(false)
  for (const name of HEADERS) expect(mayRead(alone, { [name]: '::1' })).toBe(false)
  for (const access of [
    metricsAccess(token, 'https://halyard.example', []),
    metricsAccess(token, 'http://localhost:3000', ['127.0.0.1']),
  ]) {
    expect(mayRead(access)).toBe(false)
    expect(mayRead(access, { authorization: 'Bearer another token' })).toBe(false)
    expect(mayRead(access, { authorization: `Bearer ${token}` }, '192.0.2.1')).toBe(true)
  }
  expect(mayRead(metricsAccess(null, 'https://halyard.example', []), { authorization: 'Bearer null' })).toBe(false)
})

test('the numbers are sent to whoever has the token, and are not there for others', async () => {
  const status = async (headers: Record<string, string>) => (await paper.ask('/metrics', { headers })).status
  const authorization = 'Bearer a token of sixteen'
  expect(await paper.ask('/metrics', { headers: { authorization } })).toMatchObject({
    status: 200,
    text: 'numbers 1\n',
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'private, no-store' },
  })
  expect(await status({})).toBe(404)
  expect(await status({ authorization: 'Bearer another token' })).toBe(404)
  expect(await status({ authorization, 'x-forwarded-for': '192.0.2.1' })).toBe(200)
  expect((await paper.ask('/metrics', { method: 'POST' })).status).toBe(405)
})

test('a web process counts its requests', async () => {
  const registry = new Registry()
  webMetrics(registry, paper.web, paper.log)
  await paper.ask('/article/a')
  await paper.ask('/article/a')
  await paper.ask('/article/broken')
  await paper.ask('/none')
  await paper.ask('/api/x')
  await paper.ask('//desk')
  await paper.ask('/event-stream')
  paper.change('site')
  await Promise.all([paper.ask('/article/a'), paper.ask('/article/a')])
  const text = await registry.metrics()
  const value = (name: string) => Number(text.match(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (.*)$`, 'm'))?.[1])
  expect(value('broadsheet_requests_total{kind="page",status="2xx"}')).toBe(4)
  expect(value('broadsheet_requests_total{kind="page",status="4xx"}')).toBe(1)
  expect(value('broadsheet_requests_total{kind="page",status="5xx"}')).toBe(1)
  expect(value('broadsheet_requests_total{kind="api",status="2xx"}')).toBe(1)
  expect(value('broadsheet_requests_total{kind="refused",status="4xx"}')).toBe(1)
  expect(value('broadsheet_cache_hits_total') + value('broadsheet_cache_joined_total')).toBe(2)
  // Two stories, the pages of two statuses, one address that does not exist, and the story again.
  expect(value('broadsheet_cache_misses_total')).toBe(6)
  expect(value('broadsheet_render_seconds_count')).toBe(6)
  expect(value('broadsheet_render_failures_total')).toBe(1)
  expect(value('broadsheet_cache_entries')).toBe(paper.web.pages.size().entries)
  expect(value('broadsheet_change_log_seq')).toBe(1)
  expect(value('broadsheet_change_log_reads_total')).toBe(1)
  expect(value('broadsheet_renders_in_flight')).toBe(0)
  expect(value('broadsheet_event_streams')).toBe(0)
  expect(value('broadsheet_event_streams_refused_total')).toBe(1)
  expect(value('broadsheet_bodies_bytes')).toBe(0)
  expect(value('broadsheet_unread_bytes')).toBe(0)
  expect(value('broadsheet_slow_clients_ended_total')).toBe(0)
  expect(value('broadsheet_editors_requests{line="api",state="running"}')).toBe(0)
})
