import { afterEach, beforeEach, expect, test } from 'vitest'
import { ignoreLink, recheckLink, setLinkCheck } from '#db/commands/links/recheck-link.ts'
import { nextLinkAt } from '#db/commands/links/steps/link-rows.ts'
import { outgoingLinks } from '#db/queries/links/outgoing-links.ts'
import { ADMIN, aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { createLinkCheck } from '#server/jobs/links/start-link-check.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'

const HOUR = 60 * MINUTE
let paper: ReturnType<typeof testNewsroom>
let internet: Awaited<ReturnType<typeof testInternet>>
let check: () => Promise<void>
let now = NOON
let robots = ''
const statuses = new Map<string, number>()
const redirects = new Map<string, { location: string }>()
let rulesAt = ''

beforeEach(async () => {
  paper = testNewsroom()
  openSections(paper.db)
  now = NOON
  robots = ''
  statuses.clear()
  redirects.clear()
  rulesAt = ''
  internet = await testInternet(({ method, host, path }, response) => {
    const moved = redirects.get(host + path)
    if (moved) return void response.writeHead(302, moved).end()
    if (path === '/robots.txt' || host + path === rulesAt)
      return void response.writeHead(robots === '' ? 404 : 200).end(robots)
    if (path === '/stall') return
    if (path === '/moved') return void response.writeHead(301, { location: '/there' }).end()
    if (path === '/for-a-while') return void response.writeHead(302, { location: 'https://10.0.0.1/' }).end()
    const status = statuses.get(`${method} ${path}`) ?? statuses.get(path) ?? 200
    response.writeHead(status).end('x')
  })
  check = createLinkCheck(paper.db, { ask: internet.ask, clock: () => now, pause: async () => undefined }).check
})
afterEach(async () => {
  await internet.close()
  paper.close()
})

const storyWith = (...hrefs: string[]) =>
  aStory(paper.db, 'The ferry', {
    document: {
      version: 1,
      blocks: hrefs.map((href, n) => ({
        id: `b${n}`,
        type: 'paragraph',
        spans: [{ text: `words ${n}`, marks: [{ type: 'link', href }] }],
      })),
    },
  })
/** Runs every check that becomes due within `ms`, and advances the clock. */
const letPass = async (ms: number) => {
  const end = now + ms
  for (let at = nextLinkAt(paper.db, now); at <= end; at = nextLinkAt(paper.db, now)) {
    now = Math.max(at, now + 1)
    await check()
  }
  now = end
}
const all = () => outgoingLinks(paper.db, { view: 'all', now }).items
const one = (href: string) => all().find((link) => link.href === href)
const WIRE = 'https://news.wire.example'

test('working links are checked politely: robots.txt, then HEAD, with rate limits per host and in all (P-64)', async () => {
  storyWith(`${WIRE}/a`, `${WIRE}/b`, 'https://other.wire.example/c', '/article/the-ferry', 'mailto:desk@paper.example')
  expect(all().map((link) => link.state)).toEqual(['unchecked', 'unchecked', 'unchecked'])
  await letPass(DAY - MINUTE)
  expect(internet.asked).toEqual([])
  await letPass(11 * MINUTE)
  expect(internet.asked).toHaveLength(2 * 2)
  await letPass(2 * HOUR)
  expect(internet.asked.filter((one) => one.startsWith('GET')).toSorted()).toEqual([
    'GET news.wire.example/robots.txt',
    'GET other.wire.example/robots.txt',
  ])
  expect(internet.asked.filter((one) => one.startsWith('HEAD'))).toHaveLength(3)
  expect(all().map((link) => link.state)).toEqual(['ok', 'ok', 'ok'])
  internet.asked.length = 0
  await letPass(20 * DAY)
  expect(internet.asked).toEqual([])
})

test('a link is dead after several failures over days, and alive again after one success (P-63)', async () => {
  storyWith(`${WIRE}/gone`)
  statuses.set('/gone', 404)
  await letPass(DAY + MINUTE)
  expect(one(`${WIRE}/gone`)).toMatchObject({ state: 'gone', status: 404, failures: 1, isDead: false })
  await letPass(DAY + MINUTE)
  expect(one(`${WIRE}/gone`)).toMatchObject({ failures: 2, isDead: false })
  await letPass(2 * DAY + MINUTE)
  expect(one(`${WIRE}/gone`)).toMatchObject({ failures: 3, isDead: true })
  const dead = () => outgoingLinks(paper.db, { view: 'dead', now })
  expect(dead().items.map((link) => [link.href, link.stories[0]?.headline, link.stories[0]?.words])).toEqual([
    [`${WIRE}/gone`, 'The ferry', 'words 0'],
  ])
  must(ignoreLink(paper.db, OTTILIE, { href: `${WIRE}/gone`, why: 'The council promised it back.' }, now))
  expect(dead().items).toEqual([])
  expect(one(`${WIRE}/gone`)?.ignored?.why).toBe('The council promised it back.')
  must(ignoreLink(paper.db, OTTILIE, { href: `${WIRE}/gone`, why: null }, now))
  statuses.clear()
  must(recheckLink(paper.db, OTTILIE, { href: `${WIRE}/gone` }))
  await letPass(MINUTE)
  expect(one(`${WIRE}/gone`)).toMatchObject({ state: 'ok', failures: 0, isDead: false, isWanted: false })
  expect(dead().items).toEqual([])
})

test('stalled, moved, refusing, HEAD-less and private hosts are distinguished (P-64)', async () => {
  internet.hosts.set('inside.wire.example', ['10.0.0.7'])
  internet.hosts.set('nowhere.wire.example', [])
  statuses.set('HEAD /no-head', 405)
  statuses.set('/members', 403)
  statuses.set('/broken', 503)
  const wanted = {
    [`${WIRE}/stall`]: ['unreachable', 'No answer within 0.4 s.'],
    [`${WIRE}/moved`]: ['moved', 'It has moved permanently.'],
    [`${WIRE}/for-a-while`]: ['ok', ''],
    [`${WIRE}/no-head`]: ['ok', ''],
    [`${WIRE}/members`]: ['refused', 'It answers 403 to robots; readers may still have access.'],
    [`${WIRE}/broken`]: ['unreachable', 'It answers 503.'],
    'https://inside.wire.example/': ['private', 'Its host is in a private network.'],
    'https://nowhere.wire.example/': ['unreachable', 'The host does not exist.'],
    'http://news.wire.example/plain': ['not-asked', 'Not checked: without https, anybody could answer in its place.'],
  }
  storyWith(...Object.keys(wanted))
  await letPass(DAY + 12 * HOUR)
  expect(Object.fromEntries(all().map((link) => [link.href, [link.state, link.said]]))).toEqual(wanted)
  expect(one(`${WIRE}/moved`)?.movedTo).toBe(`${WIRE}/there`)
  expect(internet.dialled.every((address) => address === '93.184.216.34:443')).toBe(true)
})

test('links that robots.txt disallows are not requested (P-64)', async () => {
  robots = 'User-agent: *\nDisallow: /private/\nAllow: /private/open\n'
  storyWith(`${WIRE}/private/a`, `${WIRE}/private/open`)
  await letPass(DAY + 3 * HOUR)
  expect(one(`${WIRE}/private/a`)).toMatchObject({ state: 'forbidden-by-robots' })
  expect(one(`${WIRE}/private/open`)).toMatchObject({ state: 'ok' })
  expect(internet.asked).toEqual(['GET news.wire.example/robots.txt', 'HEAD news.wire.example/private/open'])
})

test('a robots.txt that redirects is read where it stands, up to five times and on other hosts (RFC 9309)', async () => {
  const to = (location: string) => ({ location })
  redirects
    .set('news.wire.example/robots.txt', to('/one'))
    .set('news.wire.example/one', to('https://cdn.wire.example/2'))
  for (const n of [2, 3]) redirects.set(`cdn.wire.example/${n}`, to(`/${n + 1}`))
  redirects.set('cdn.wire.example/4', to('/rules'))
  rulesAt = 'cdn.wire.example/rules'
  robots = 'User-agent: *\nDisallow: /private/\n'
  redirects.set('round.wire.example/robots.txt', to('/robots.txt'))
  redirects.set('inner.wire.example/robots.txt', to('https://10.0.0.1/robots.txt'))
  redirects.set('late.wire.example/robots.txt', to('/broken'))
  statuses.set('/broken', 503)
  const hosts = ['round', 'inner', 'late'].map((host) => `https://${host}.wire.example/a`)
  storyWith(`${WIRE}/private/a`, `${WIRE}/open`, ...hosts)
  await letPass(DAY + 3 * HOUR)
  const states = [`${WIRE}/private/a`, `${WIRE}/open`, ...hosts].map((href) => one(href)?.state)
  expect(states).toEqual(['forbidden-by-robots', 'ok', 'ok', 'private', 'forbidden-by-robots'])
  expect(internet.asked.filter((href) => href === 'GET round.wire.example/robots.txt')).toHaveLength(6)
  expect(internet.dialled.every((address) => address === '93.184.216.34:443')).toBe(true)
})

test('an admin can turn the check off, and then nothing is requested', async () => {
  storyWith(`${WIRE}/a`)
  expect(setLinkCheck(paper.db, OTTILIE, { isOn: false }, now)).toMatchObject({ code: 'not-allowed' })
  must(setLinkCheck(paper.db, ADMIN, { isOn: false }, now))
  await letPass(3 * DAY)
  expect(internet.asked).toEqual([])
  expect(outgoingLinks(paper.db, { view: 'all', now }).check).toMatchObject({ isOn: false, lastAt: null, waiting: 1 })
  must(setLinkCheck(paper.db, ADMIN, { isOn: true }, now))
  await letPass(HOUR)
  expect(one(`${WIRE}/a`)?.state).toBe('ok')
})

test('without the permission nobody can change links', () => {
  storyWith(`${WIRE}/a`)
  expect(recheckLink(paper.db, TAMSIN, { href: `${WIRE}/a` })).toMatchObject({ code: 'not-allowed' })
  expect(ignoreLink(paper.db, TAMSIN, { href: `${WIRE}/a`, why: 'x' }, now)).toMatchObject({ code: 'not-allowed' })
  expect(recheckLink(paper.db, OTTILIE, { href: 'https://nobody.example/' })).toMatchObject({ code: 'not-found' })
})

test('a link that cannot be checked by a fault of ours holds up no other (P-311)', async () => {
  storyWith(`${WIRE}/broken`, 'https://other.wire.example/well')
  const asked: string[] = []
  const ask: typeof internet.ask = async (href, asking) => {
    asked.push(href)
    if (href.endsWith('/broken')) throw new TypeError('a bug')
    return internet.ask(href, asking)
  }
  check = createLinkCheck(paper.db, { ask, clock: () => now, pause: async () => undefined }).check
  await letPass(DAY + 2 * HOUR)
  expect(one('https://other.wire.example/well')?.state).toBe('ok')
  expect(one(`${WIRE}/broken`)).toMatchObject({ state: 'unreachable' })
  expect(asked.filter((href) => href.endsWith('/broken'))).toHaveLength(1)
})

test('a host is not requested repeatedly when results cannot be recorded', async () => {
  storyWith(`${WIRE}/well`)
  const { check: run, nextAt } = createLinkCheck(paper.db, {
    ask: internet.ask,
    clock: () => now,
    pause: async () => undefined,
  })
  paper.db.$client.exec("create trigger full before update on link_targets begin select raise(abort, 'full'); end")
  now += DAY
  const until = now + HOUR
  let failed = 0
  for (let at = nextAt(now); at <= until; at = nextAt(now)) {
    now = Math.max(at, now + 1)
    await run().catch(() => failed++)
    expect(failed).toBeLessThan(20)
  }
  expect(failed).toBeGreaterThan(2)
  expect(failed).toBeLessThan(9)
})
