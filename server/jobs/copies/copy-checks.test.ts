import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { checkCopy } from '#db/commands/copies/check-copies.ts'
import { addCopy } from '#db/commands/copies/save-copy.ts'
import { saveHouse } from '#db/commands/copies/save-house.ts'
import { articles, copies, readerKey } from '#db/schema/tables.ts'
import { aStory, must, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { createCopyChecks } from '#server/jobs/copies/copy-checks.ts'
import { type Heard, testInternet } from '#server/outgoing/testing/stub.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const HOUR = 3_600_000
const DAY = 24 * HOUR
const LINES = [
  'The harbour master counted nine ferries at the old quay on Monday.',
  'The town council paid for the new lamps along the sea wall.',
  'Nobody on the north pier had seen so many boats since the spring tide.',
  'The museum keeps a model of the first ferry in its upper room.',
]
const CORRECTED = ['The harbour master counted ten ferries at the old quay on Monday.', ...LINES.slice(1)]
const documentOf = (lines: string[]) => ({
  version: 1 as const,
  blocks: lines.map((text, n) => ({ id: `b${n}`, type: 'paragraph' as const, spans: [{ text }] })),
})
const pageOf = (lines: string[]) => `<h1>Ferries</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`

let room: ReturnType<typeof testNewsroom>
let internet: Awaited<ReturnType<typeof testInternet>>
let checks: ReturnType<typeof createCopyChecks>
let story: number
let now = AT
let robots: string | number = 404
let answers: Record<string, string | { status: number; headers?: Record<string, string>; body?: string | Buffer }>

beforeEach(async () => {
  room = testNewsroom()
  openSections(room.db)
  story = aStory(room.db, 'The ferries', { document: documentOf(LINES) }, AT - DAY).id
  now = AT
  robots = 404
  answers = {}
  internet = await testInternet(({ host, path }: Heard, response) => {
    if (path === '/robots.txt')
      return void response
        .writeHead(typeof robots === 'string' ? 200 : robots)
        .end(typeof robots === 'string' ? robots : '')
    const found = answers[`${host}${path}`] ?? answers[path] ?? { status: 404 }
    const { status, headers = {}, body = '' } = typeof found === 'string' ? { status: 200, body: found } : found
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  })
  const client = (maxBytes: number) => internet.askWith({ maxBytes, timeoutMs: 2_000 })
  checks = createCopyChecks(room.db, { client, origin: 'https://halyard.example', clock: () => now })
})
afterEach(async () => {
  await internet.close()
  room.close()
})

let houses = 0
function copyAt(address: string): number {
  houses += 1
  const contact = `desk${houses}@lantern.example`
  const { id } = must(saveHouse(room.db, SYSTEM, { id: null, name: `House ${houses}`, contact, webhook: null }, now))
  must(addCopy(room.db, SYSTEM, { house: id, story: 'the-ferries', address }, now))
  return room.db.select().from(copies).where(eq(copies.address, address)).get()?.id ?? 0
}
const copy = (id: number) => room.db.select().from(copies).where(eq(copies.id, id)).get()
function correct(): void {
  const version = () => room.db.select().from(articles).where(eq(articles.id, story)).get()?.version ?? 0
  must(
    saveArticle(room.db, OTTILIE, { id: story, version: version(), fields: { document: documentOf(CORRECTED) } }, now),
  )
  const input = { id: story, version: version(), kind: 'correction', note: 'There are ten ferries, not nine.' } as const
  must(publishArticle(room.db, OTTILIE, input, now))
}
/** Runs each check that is due within `ms`, and moves the clock. */
async function letPass(ms: number): Promise<void> {
  const end = now + ms
  for (let at = checks.nextAt(now); at <= end; at = checks.nextAt(now)) {
    now = Math.max(at, now + 1)
    await checks.run()
  }
  now = end
}

test('a copy is current, old after a correction, and corrected once its page is, at its own pace (P-644)', async () => {
  const id = copyAt('https://lantern.wire.example/ferries')
  answers['/ferries'] = pageOf(LINES)
  await letPass(4 * HOUR)
  expect(copy(id)).toMatchObject({ state: 'current', checkedAt: AT + 4 * HOUR, nextCheckAt: AT + 4 * HOUR + 30 * DAY })
  correct()
  const at = now
  expect(copy(id)).toMatchObject({ state: 'unchecked', nextCheckAt: at + 4 * HOUR })
  await letPass(35 * DAY)
  const times = [4 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY]
  expect(internet.asked.filter((one) => one.endsWith('/ferries'))).toHaveLength(1 + times.length)
  expect(copy(id)).toMatchObject({ state: 'old', checkedAt: at + 30 * DAY, nextCheckAt: at + 60 * DAY })
  answers['/ferries'] = pageOf(CORRECTED)
  await letPass(30 * DAY)
  expect(copy(id)).toMatchObject({ state: 'corrected', nextCheckAt: at + 90 * DAY })
  must(withdrawArticle(room.db, OTTILIE, { id: story, notice: 'We were deceived.' }, now))
  await letPass(4 * HOUR)
  expect(copy(id)).toMatchObject({ state: 'old' })
  answers['/ferries'] = { status: 410 }
  await letPass(DAY)
  expect(copy(id)).toMatchObject({ state: 'gone', reason: null })
  expect(new Set(internet.heard.map(({ headers }) => headers['user-agent']))).toEqual(
    new Set(['Broadsheet (checks copies of stories of https://halyard.example)']),
  )
  expect(internet.heard.filter(({ headers }) => headers.cookie ?? headers['if-none-match'])).toEqual([])
})

test('each answer has its reason, nothing but https to public addresses is asked, and robots.txt is obeyed (P-645)', async () => {
  internet.hosts.set('inside.wire.example', ['10.0.0.7'])
  const legacy = Buffer.from(
    pageOf([...LINES.slice(1), 'Das Café in der Straße öffnet früher als die Fähre.']),
    'latin1',
  )
  answers = {
    '/members': { status: 403 },
    '/huge': { status: 200, body: `${pageOf(LINES)}${' '.repeat(2_000_001)}` },
    '/large': { status: 200, body: `${pageOf(LINES)}<!--${'-'.repeat(1_900_000)}-->` },
    '/film': { status: 200, headers: { 'content-type': 'video/mp4' } },
    '/moved': { status: 302, headers: { location: 'https://b.wire.example/there' } },
    'b.wire.example/there': pageOf(LINES),
    '/inside': { status: 302, headers: { location: 'https://inside.wire.example/' } },
    '/plain': { status: 302, headers: { location: 'http://b.wire.example/there' } },
    '/round': { status: 302, headers: { location: '/round' } },
    '/legacy': { status: 200, headers: { 'content-type': 'text/html; charset=iso-8859-1' }, body: legacy },
    '/front': '<h1>The Lantern</h1><p>All news of the coast.</p>',
    '/gone': '<title>Page not found</title><p>Try our search.</p>',
  }
  const wanted = {
    '/members': ['not-checkable', 'refused'],
    '/huge': ['not-checkable', 'too-large'],
    '/large': ['current', null],
    '/film': ['not-checkable', 'no-story'],
    '/moved': ['current', null],
    '/inside': ['not-checkable', 'refused'],
    '/plain': ['not-checkable', 'refused'],
    '/round': ['not-checkable', 'refused'],
    '/legacy': ['current', null],
    '/front': ['not-checkable', 'no-story'],
    '/gone': ['gone', null],
    '/nothing': ['gone', null],
  }
  const ids = Object.keys(wanted).map((path, n) => [path, copyAt(`https://h${n}.wire.example${path}`)] as const)
  await letPass(6 * HOUR)
  const found = ids.map(([path, id]) => [path, [copy(id)?.state, copy(id)?.reason]])
  expect(Object.fromEntries(found)).toEqual(wanted)
  expect(internet.dialled.every((address) => address === '93.184.216.34:443')).toBe(true)
})

test('what robots.txt closes to this agent or, without rules of its own, to all is not asked for (P-645)', async () => {
  robots = `User-agent: *\nDisallow: /\n\nUser-agent: broadsheet\nDisallow: /private\nAllow: /private/open\n${'#'.repeat(400_000)}`
  answers = { '/private/open': pageOf(LINES), '/private': pageOf(LINES), '/open': pageOf(LINES) }
  const [shut, ajar, open] = ['/private', '/private/open', '/open'].map((path) =>
    copyAt(`https://r.wire.example${path}`),
  )
  await letPass(6 * HOUR)
  expect([shut, ajar, open].map((id) => copy(id ?? 0)?.state)).toEqual(['not-checkable', 'current', 'current'])
  expect(copy(shut ?? 0)?.reason).toBe('robots')
  expect(internet.asked).toEqual([
    'GET r.wire.example/robots.txt',
    'GET r.wire.example/private/open',
    'GET r.wire.example/open',
  ])
  robots = 503
  const closed = copyAt('https://s.wire.example/open')
  await letPass(6 * HOUR)
  expect(copy(closed)).toMatchObject({ state: 'not-checkable', reason: 'robots' })
})

test('a host is asked again after half a minute, another one at once, and one that fails stops nobody and backs off (P-646)', async () => {
  answers = { '/a': { status: 503 }, '/b': pageOf(LINES), '/c': pageOf(LINES) }
  const [failing, second, other] = ['one.wire.example/a', 'one.wire.example/b', 'two.wire.example/c'].map((at) =>
    copyAt(`https://${at}`),
  )
  const start = AT + 4 * HOUR
  await letPass(4 * HOUR + 10)
  const pages = () => internet.asked.filter((one) => !one.endsWith('robots.txt'))
  expect(pages()).toEqual(['GET one.wire.example/a', 'GET two.wire.example/c'])
  expect(copy(other ?? 0)?.state).toBe('current')
  expect(copy(failing ?? 0)).toMatchObject({ state: 'unchecked', reason: 'unreachable', checkedAt: null })
  await letPass(40_000)
  expect(copy(second ?? 0)).toMatchObject({ state: 'current' })
  expect(copy(second ?? 0)?.checkedAt).toBeGreaterThanOrEqual(start + 30_000)
  internet.asked.length = 0
  await letPass(10 * DAY)
  const again = pages().filter((one) => one.endsWith('/a')).length
  expect(again).toBeGreaterThan(3)
  expect(again).toBeLessThan(9)
  answers['/a'] = pageOf(LINES)
  await letPass(4 * DAY)
  expect(copy(failing ?? 0)).toMatchObject({ state: 'current', reason: null })
})

test('a correction during a check plans the next one; editors have a copy checked now, reporters do not; a held newsroom asks nobody (P-647)', async () => {
  const id = copyAt('https://lantern.wire.example/ferries')
  answers['/ferries'] = pageOf(LINES)
  now += 4 * HOUR
  const running = checks.run()
  correct()
  await running
  expect(copy(id)).toMatchObject({ state: 'unchecked', nextCheckAt: now + 4 * HOUR })
  expect(checkCopy(room.db, TAMSIN, { id }, now).ok).toBe(false)
  expect(checkCopy(room.db, OTTILIE, { id: 999 }, now)).toMatchObject({ code: 'not-found' })
  must(checkCopy(room.db, OTTILIE, { id }, now))
  await letPass(60_000)
  expect(copy(id)?.state).toBe('old')
  const held = { id: 1, value: 'of a test', heldAt: now }
  room.db.insert(readerKey).values(held).onConflictDoUpdate({ target: readerKey.id, set: held }).run()
  expect(checks.nextAt(now + 90 * DAY)).toBe(Infinity)
})
