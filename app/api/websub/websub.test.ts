import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { apiNewsroom, call, ORIGIN } from '#app/api/testing.ts'
import { POST } from '#app/api/websub/route.ts'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
})
beforeEach(() => {
  paper.db.$client.exec('delete from outbox')
})
afterAll(() => paper.close())

const form = (over: Record<string, string> = {}) =>
  new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': `${ORIGIN}/feed.xml`,
    'hub.callback': 'https://reader.wire.example/told',
    'hub.unknown': 'is left alone',
    ...over,
  }).toString()
const ask = (body: string, network = '192.0.2.1', type = 'application/x-www-form-urlencoded; charset=utf-8') =>
  call(POST, {
    ...{ method: 'POST', path: '/api/websub', body },
    headers: { origin: null, 'content-type': type, 'x-forwarded-for': network },
  })
const waiting = () => paper.db.$client.prepare('select kind, target from outbox').all()

test('a form is taken, answered 202, and asked about later', async () => {
  expect((await ask(form())).status).toBe(202)
  expect(waiting()).toEqual([{ kind: 'websub-verify', target: 'reader.wire.example' }])
  // Asked twice before it was looked at, it is asked about once.
  expect((await ask(form({ 'hub.lease_seconds': '7200' }))).status).toBe(202)
  expect(waiting()).toHaveLength(1)
})

test('what does not fit is refused with the reason', async () => {
  const refused = async (over: Record<string, string>) => {
    const { status, json } = await ask(form(over))
    return [status, json?.code]
  }
  expect(await refused({ 'hub.topic': `${ORIGIN}/nowhere/feed.xml` })).toEqual([422, 'not-our-feed'])
  expect(await refused({ 'hub.callback': `${ORIGIN}/api/websub` })).toEqual([422, 'callback-refused'])
  expect(await refused({ 'hub.mode': 'publish' })).toEqual([422, 'no-such-mode'])
  expect((await ask('{}', '192.0.2.1', 'application/json')).json?.code).toBe('not-form')
  expect((await ask(form({ 'hub.secret': 'x'.repeat(4_096) }))).status).toBe(413)
  expect(waiting()).toEqual([])
})

test('one network asks thirty times a minute, and holds up no other', async () => {
  const codes = []
  for (let n = 0; n < 35; n++) codes.push((await ask(form({ 'hub.mode': 'x' }), `198.51.100.${n}`)).status)
  expect(codes.filter((status) => status === 429)).toHaveLength(5)
  expect((await ask(form(), '203.0.113.9')).status).toBe(202)
})
