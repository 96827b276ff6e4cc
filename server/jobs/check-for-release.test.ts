import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newerVersion } from '#db/queries/upkeep/newer-version.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { checkForRelease, firstCheckIn } from '#server/jobs/check-for-release.ts'
import { createFetchReleases } from '#server/outgoing/fetch-releases.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'

const URL_OF_FILE = 'https://releases.wire.example/releases.json'
const FILE = {
  releases: [{ version: '0.3.0', date: '2026-12-01', notes: 'https://broadsheet.example/0.3', security: true }],
}
let paper: ReturnType<typeof testNewsroom>
let internet: Awaited<ReturnType<typeof testInternet>>
let answer: { status: number; body: string; headers?: Record<string, string> }
let now: number
beforeEach(async () => {
  paper = testNewsroom()
  now = 1_000
  answer = { status: 200, body: JSON.stringify(FILE) }
  internet = await testInternet(
    (_, response) => void response.writeHead(answer.status, answer.headers).end(answer.body),
  )
})
afterEach(async () => {
  paper.close()
  await internet.close()
})

const check = (url = URL_OF_FILE) =>
  checkForRelease(paper.db, {
    url,
    fetchReleases: createFetchReleases(internet.options),
    running: '0.2.0',
    clock: () => (now += 1_000),
  })
const problem = () => upkeepRunsOf(paper.db).get('releases')?.problem

test('a newer version is stored, until it runs', async () => {
  await check()
  expect(newerVersion(paper.db, '0.2.0')).toEqual({
    version: '0.3.0',
    date: '2026-12-01',
    notes: 'https://broadsheet.example/0.3',
    isSecurity: true,
  })
  expect(newerVersion(paper.db, '0.3.0')).toBeNull()
  expect(internet.asked).toEqual(['GET releases.wire.example/releases.json'])
  answer.body = '{"releases":[]}'
  await check()
  expect(newerVersion(paper.db, '0.2.0')).toBeNull()
})

test.each([
  ['no JSON', { status: 200, body: '<html>' }, /no JSON/],
  ['another form', { status: 200, body: '{"releases":[{"version":3}]}' }, /not the form/],
  [
    'a link that is no web page',
    { status: 200, body: JSON.stringify(FILE).replace('https:', 'javascript:') },
    /not the form/,
  ],
  ['not found', { status: 404, body: '' }, /status 404/],
  [
    'a redirect to a private address',
    { status: 302, body: '', headers: { location: 'http://127.0.0.1/' } },
    /status 302/,
  ],
  ['too much', { status: 200, body: ' '.repeat(300_000) }, /larger than/],
])('%s is a problem, and what was known stays', async (_, bad, sentence) => {
  await check()
  answer = bad
  await check()
  expect(problem()).toMatch(sentence)
  expect(upkeepRunsOf(paper.db).get('releases')).toMatchObject({ beganAt: 4_000, succeededAt: 3_000 })
  expect(newerVersion(paper.db, '0.2.0')?.version).toBe('0.3.0')
  expect(internet.asked).toHaveLength(2)
})

test('a public name that leads to a private address, and http to a public host, are not asked', async () => {
  internet.hosts.set('releases.wire.example', ['10.0.0.1'])
  await check()
  expect(problem()).toMatch(/private network/)
  await check('http://open.wire.example/releases.json')
  expect(problem()).toMatch(/must begin with https/)
  expect(internet.asked).toEqual([])
})

test('a file within is read where the configured host is itself private', async () => {
  const within = http.createServer((request, response) => {
    if (request.url === '/moved') return void response.writeHead(302, { location: '/releases.json' }).end()
    response.end(request.url === '/endless' ? 'x'.repeat(300_000) : answer.body)
  })
  await new Promise<void>((resolve) => within.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(within.address() as AddressInfo).port}`
  try {
    await check(`${origin}/releases.json`)
    expect([problem(), newerVersion(paper.db, '0.2.0')?.version]).toEqual([null, '0.3.0'])
    await check(`${origin}/moved`)
    expect(problem()).toMatch(/status 302/)
    await check(`${origin}/endless`)
    expect(problem()).toMatch(/larger than/)
  } finally {
    within.close()
  }
})

test('it is asked once a day, however often the server starts', () => {
  const [minute, day] = [60_000, 86_400_000]
  expect([0, 10 * day, 10 * day - 6 * 3_600_000, 11 * day].map((last) => firstCheckIn(last, 10 * day))).toEqual([
    5 * minute,
    day,
    day - 6 * 3_600_000,
    day,
  ])
})
