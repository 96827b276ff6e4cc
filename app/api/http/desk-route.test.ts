import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { longRoute } from '#app/api/http/long-route.ts'
import { type Handler, methods } from '#app/api/http/methods.ts'
import { apiNewsroom, call, ORIGIN } from '#app/api/testing/call.ts'
import { createArticle } from '#db/commands/article/create-article.ts'
import { articles, idempotency } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

let paper: ReturnType<typeof apiNewsroom>
let cookie: string
beforeAll(async () => {
  paper = apiNewsroom()
  cookie = (await paper.signedIn('editor')).cookie
})
afterAll(() => paper.close())

const takes = z.strictObject({ headline: z.string().max(40) })
const spec = { does: 'Looks.', least: 'reporter', takes: z.object({}), answers: z.strictObject({}) } as const
const writing = {
  does: 'Begins a story.',
  least: 'reporter',
  takes,
  status: 201,
  answers: z.strictObject({ id: z.int(), version: z.int(), slug: z.string() }),
  refuses: ['not-allowed', 'no-section'],
} as const
const route = methods({
  GET: deskRoute(spec, () => ok({})),
  POST: deskRoute(writing, (input, { db, actor, now }) => createArticle(db, actor, { ...input, language: 'en' }, now)),
})
const post = (over: Parameters<typeof call>[1] = {}) =>
  call(route.POST, { method: 'POST', cookie, body: { headline: 'Low water' }, ...over })
const stories = () => paper.db.select({ id: articles.id }).from(articles).all().length
const codeOf = ({ status, json }: Awaited<ReturnType<typeof post>>) => [status, json?.code]

test('every refusal before the command is a problem with a stable code, and stores nothing (P-231)', async () => {
  const before = stories()
  expect(codeOf(await post({ cookie: '' }))).toEqual([401, 'signed-out'])
  expect(codeOf(await post({ cookie: 'session=made.up' }))).toEqual([401, 'signed-out'])
  expect(codeOf(await post({ headers: { authorization: 'Bearer key' } }))).toEqual([401, 'unknown-api-key'])
  expect(codeOf(await post({ headers: { origin: null } }))).toEqual([403, 'foreign-origin'])
  expect(codeOf(await post({ headers: { origin: `${ORIGIN}.evil.example` } }))).toEqual([403, 'foreign-origin'])
  expect(codeOf(await post({ headers: { 'sec-fetch-site': 'same-site' } }))).toEqual([403, 'foreign-origin'])
  const foreign = await post({ headers: { host: '127.0.0.1:3001', origin: 'http://127.0.0.1:3001' } })
  expect([...codeOf(foreign), foreign.json?.detail]).toEqual([403, 'foreign-origin', expect.stringContaining(ORIGIN)])
  expect(codeOf(await post({ headers: { 'content-type': 'text/plain' } }))).toEqual([415, 'not-json'])
  expect(codeOf(await post({ body: '{"headline":' }))).toEqual([400, 'broken-json'])
  expect(codeOf(await post({ body: `{"headline":"${'x'.repeat(1_600_000)}"}` }))).toEqual([413, 'too-large'])
  expect(codeOf(await post({ headers: { 'idempotency-key': 'not-a-uuid' } }))).toEqual([422, 'validation-failed'])
  expect(stories()).toBe(before)
})

test('a server on loopback takes changes under any of its names, by the Host that the front passes on', async () => {
  const origin = 'http://127.0.0.1:3000'
  const asked = (host: string) => post({ headers: { origin, host: 'localhost:3000', 'x-broadsheet-asked-host': host } })
  expect((await asked('127.0.0.1:3000')).status).toBe(201)
  expect(codeOf(await asked('localhost:3000'))).toEqual([403, 'foreign-origin'])
  expect((await post({ headers: { origin, host: '127.0.0.1:3000' } })).status).toBe(201)
})

test('a packed body is read as what it was, for its key too, and never unpacks to more than may be sent', async () => {
  const key = { 'idempotency-key': randomUUID() }
  const packed = (text: string, encoding = 'gzip') =>
    post({ headers: { ...key, 'content-encoding': encoding }, body: new Uint8Array(gzipSync(text)) })
  const first = await packed('{"headline":"Low water"}', 'GZIP')
  expect(first.status).toBe(201)
  expect((await post({ headers: key, body: '{"headline":"Low water"}' })).json).toEqual(first.json)
  const before = stories()
  expect(codeOf(await packed(`{"headline":"${'x'.repeat(9_000_000)}"}`))).toEqual([413, 'too-large'])
  expect(codeOf(await packed('{}', 'br'))).toEqual([415, 'unknown-encoding'])
  expect(codeOf(await post({ headers: { 'content-encoding': 'gzip' } }))).toEqual([400, 'broken-gzip'])
  expect(stories()).toBe(before)
})

test('invalid input is reported by field', async () => {
  const refused = await post({ body: { headline: 'x'.repeat(41), hedline: 1 } })
  expect(refused.status).toBe(422)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(refused.headers.get('cache-control')).toBe('private, no-store')
  expect(refused.json).toMatchObject({
    code: 'validation-failed',
    errors: [{ field: 'headline' }, { field: 'hedline', message: 'is an unknown field' }],
  })
})

test('a key is answered once: a repeat gets the first answer, another request with it is refused (P-128)', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const first = await post({ headers })
  const before = stories()
  const repeat = await post({ headers })
  expect([repeat.status, repeat.json]).toEqual([201, first.json])
  expect(codeOf(await post({ headers, body: { headline: 'High water' } }))).toEqual([422, 'key-reused'])
  const other = await paper.signedIn('editor')
  expect(codeOf(await post({ headers, cookie: other.cookie }))).toEqual([422, 'key-reused'])
  expect(stories()).toBe(before)
  expect((await post()).json?.id).not.toBe(first.json?.id)
})

test('two requests with one key at once make one story (P-128)', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const before = stories()
  const both = await Promise.all([post({ headers }), post({ headers })])
  expect(both[0]?.json).toEqual(both[1]?.json)
  expect(stories()).toBe(before + 1)
})

test('a refusal is answered again too, and a mistake of ours leaves neither story nor answer', async () => {
  const key = randomUUID()
  const refusing = deskRoute(writing, () => refuse('no-section', { field: 'sections' }))
  const ask = (handler: typeof refusing) =>
    call(handler, { method: 'POST', cookie, body: { headline: 'x' }, headers: { 'idempotency-key': key } })
  const refused = await ask(refusing)
  expect(refused.json).toMatchObject({ code: 'no-section', errors: [{ field: 'sections' }] })
  expect((await ask(refusing)).json).toEqual(refused.json)

  const before = stories()
  const failing = deskRoute(writing, (input, { db, actor, now }) => {
    createArticle(db, actor, { ...input, language: 'en' }, now)
    throw new Error('the wine cellar is flooded')
  })
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const failed = await call(failing, {
    method: 'POST',
    cookie,
    body: { headline: 'x' },
    headers: { 'idempotency-key': randomUUID() },
  })
  const line = String(logged.mock.calls.at(-1)?.[0])
  logged.mockRestore()
  expect([failed.status, failed.json?.code]).toEqual([500, 'failed'])
  expect(failed.text).not.toContain('cellar')
  expect(JSON.parse(line)).toMatchObject({ id: failed.json?.id, stack: expect.stringContaining('cellar') })
  expect(stories()).toBe(before)
})

test('a full disk and a busy database have codes of their own (P-109)', async () => {
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const answers: unknown[] = []
  for (const code of ['SQLITE_FULL', 'SQLITE_BUSY_SNAPSHOT']) {
    const failing = deskRoute(spec, () => {
      throw Object.assign(new Error('sqlite'), { code })
    })
    answers.push(codeOf(await call(failing, { cookie })))
  }
  logged.mockRestore()
  expect(answers).toEqual([
    [507, 'disk-full'],
    [503, 'busy'],
  ])
})

test('an answer with a secret is not stored', async () => {
  const secret = deskRoute(
    { does: 'Makes a link.', least: 'reporter', takes, answers: z.strictObject({ link: z.string() }), isSecret: true },
    () => ok({ link: 'a secret' }),
  )
  const key = randomUUID()
  const ask = () =>
    call(secret, { method: 'POST', cookie, body: { headline: 'x' }, headers: { 'idempotency-key': key } })
  expect((await ask()).json).toEqual({ link: 'a secret' })
  expect(codeOf(await ask())).toEqual([409, 'answer-not-stored'])
  expect(JSON.stringify(paper.db.select().from(idempotency).all())).not.toContain('a secret')
})

test('a method that is not there is refused with those that are', async () => {
  const refused = await call(route.PUT, { method: 'PUT', cookie, body: {} })
  expect([...codeOf(refused), refused.headers.get('allow')]).toEqual([405, 'method-not-allowed', 'GET, POST'])
})

const withKey = (handler: Handler) => {
  const headers = { 'idempotency-key': randomUUID() }
  return (body: object = { headline: 'x' }) => call(handler, { method: 'POST', cookie, body, headers })
}
const keptRows = () => paper.db.select().from(idempotency).all().length

test.each(['too-busy', 'busy', 'upload-incomplete', 'disk-full'] as const)(
  'a refusal that may pass (%s) is not kept for its key: asked again, the work is done (P-314)',
  async (code) => {
    let isOver = false
    const spec = { ...writing, refuses: [code] } as const
    const work = () => (isOver ? ok({ id: 7, version: 1, slug: 'x' }) : refuse(code))
    for (const ask of [withKey(deskRoute(spec, work)), withKey(longRoute(spec, async () => work()))]) {
      isOver = false
      const before = keptRows()
      expect((await ask()).json).toMatchObject({ code })
      expect(keptRows()).toBe(before)
      isOver = true
      expect(await ask()).toMatchObject({ status: 201, json: { id: 7 } })
      isOver = false
      expect(await ask()).toMatchObject({ status: 201, json: { id: 7 } })
    }
  },
)

test('long work is done once for a key: a repeat is answered before it begins, or waits for it (P-314)', async () => {
  let times = 0
  const ask = withKey(longRoute(writing, async () => ok({ id: ++times, version: 1, slug: 'x' })))
  const both = await Promise.all([ask(), ask()])
  expect(both.map((one) => one.json?.id)).toEqual([1, 1])
  expect((await ask()).json?.id).toBe(1)
  expect((await ask({ headline: 'y' })).json).toMatchObject({ code: 'key-reused' })
  expect(times).toBe(1)
})

test('long work that fails leaves no answer behind, and a repeat does it', async () => {
  let times = 0
  const work = async () => {
    times += 1
    if (times === 1) throw Object.assign(new Error('sqlite'), { code: 'SQLITE_BUSY' })
    return ok({ id: times, version: 1, slug: 'x' })
  }
  const ask = withKey(longRoute(writing, work))
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const first = await ask()
  logged.mockRestore()
  expect(codeOf(first)).toEqual([503, 'busy'])
  expect((await ask()).json?.id).toBe(2)
})
