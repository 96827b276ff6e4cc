import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { SECRET, type Seeded, seedRecalled } from '#db/sample/testing/recalled-newsroom.ts'
import { crawl, patiently } from '#e2e/support/crawl.ts'
import { type Answer, type Api, signedIn } from '#e2e/support/machine.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

/** `RECALL_STORIES=5000` for the figures of decision 112. */
const STORIES = Number(process.env['RECALL_STORIES'] ?? 24)
/** Pages beside a story that are asked for before the recall; afterwards those of every story are. */
const MOST = 400
/** Feeds name what is gone by its address. */
const TOMBSTONE = /<at:deleted-entry\b[^>]*>/g
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+\d\d:\d\d)|\w{3}, \d\d \w{3} \d{4} [\d:]{8} (?:GMT|[+-]\d{4})/g
const say = (what: string) => process.env['RECALL_STORIES'] && console.info(what)

let seeded: Seeded
let paper: Newsroom
let editor: Api
test.beforeAll(async () => {
  test.setTimeout(900_000)
  seeded = seedRecalled(STORIES)
  paper = await startNewsroom('demo', { PREPARED_SAMPLE: seeded.dir })
  fs.rmSync(seeded.dir, { recursive: true })
  editor = await signedIn(paper, 'editor')
})
test.afterAll(() => paper?.stop())

/** Reduces an answer to the facts that are compared: its body to a hash, without times. */
function seenOf(path: string, { status, headers, text }: Answer) {
  const said = text.replace(TOMBSTONE, '')
  // A search repeats what was typed; only an address tells of a story.
  const told = new RegExp(path.startsWith('/search') ? `/article/[^"'<>\\s]*${SECRET}` : SECRET, 'i')
  const body = createHash('sha256').update(text.replace(TIME, '')).digest('base64url')
  const isNaming = status < 400 && told.test(said)
  return { status, etag: headers['etag'], body, isNaming, isClear: !told.test(said) }
}
type Seen = ReturnType<typeof seenOf>

async function settled(ids: number[], state: string): Promise<void> {
  await expect
    .poll(
      async () =>
        (await Promise.all(ids.map((id) => editor('GET', `/api/recalls/${id}`)))).map((one) => one.body['state']),
      {
        timeout: 300_000,
        intervals: [100],
      },
    )
    .toEqual(ids.map(() => state))
}

async function recall(kind: 'source' | 'story', subject: number, count: number, answer: number): Promise<number> {
  const { status, body } = await editor('POST', '/api/recalls', { kind, subject: String(subject), count, answer })
  expect(status, JSON.stringify(body)).toBe(201)
  return body['id'] as number
}

/** Everything that a partner reads: each page of the list, the feeds, and each story. */
async function partnerAnswers(): Promise<{ naming: string[]; gone: number }> {
  const headers = { authorization: `Bearer ${seeded.token}` }
  const naming: string[] = []
  let gone = 0
  const see = (path: string, text: string) => void (text.includes(SECRET) && naming.push(path))
  for (let next: string | null = '/api/partner/stories?limit=50'; next !== null;) {
    const { text } = await patiently(paper, next, headers)
    see(next, text)
    const { next: cursor } = JSON.parse(text) as { next: string | null }
    next = cursor === null ? null : `/api/partner/stories?limit=50&cursor=${encodeURIComponent(cursor)}`
  }
  for (const feed of ['xml', 'atom']) {
    const path = `/api/partner/feed.${feed}?token=${seeded.token}`
    see(path, (await patiently(paper, path)).text)
  }
  // A partner may ask twice a second: some, at even distances.
  const every = Math.max(1, Math.floor(seeded.ofSource.length / 8))
  for (const { id } of seeded.ofSource.filter((_, n) => n % every === 0)) {
    const { status, text } = await patiently(paper, `/api/partner/stories/${id}`, headers)
    if (status === 410 || status === 451) gone++
    else see(`/api/partner/stories/${id}`, text)
  }
  return { naming, gone }
}

const paths = (of: ReadonlyMap<string, Seen>, is: (one: Seen) => boolean) =>
  [...of].filter(([, one]) => is(one)).map(([path]) => path)

test('every place of a real server names no story of a recalled source, old copies included, and all come back byte for byte (P-602, P-604, P-658)', async () => {
  test.setTimeout(7_200_000)
  const stories = [...seeded.own, ...seeded.ofSource]
  const searches = [SECRET, 'lanternfisk', `Harbour ${SECRET} wired 7`].map((q) => `/search?q=${encodeURIComponent(q)}`)
  const roots = [
    '/',
    '/latest',
    '/most-read',
    '/archive',
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/corrections',
    '/corrections.json',
  ]
  const others = stories.flatMap(({ path }) => [
    path.replace('/article/', '/embed/'),
    `${path}/republish`,
    `/api/oembed?url=${encodeURIComponent(paper.url + path)}`,
  ])
  const pages = [...stories.map(({ path }) => path), ...others.slice(0, MOST)]
  const before = await crawl(paper, [...roots, ...searches, seeded.edition, ...pages], seenOf)
  const broken = paths(before, ({ status }) => status >= 500)
  expect(broken, broken.length > 0 ? paper.said().slice(-4_000) : '').toEqual([])
  const named = paths(before, ({ isNaming }) => isNaming)
  const kinds = Map.groupBy(named, (path) => path.replace(/^\/(\w*).*?(\.\w+)?(\?.*)?$/, '/$1$2'))
  say(
    `${before.size} addresses, ${named.length} of them name a story: ${[...kinds].map(([kind, all]) => `${kind} ${all.length}`).join(', ')}`,
  )
  say(`searches: ${searches.map((path) => before.get(path)?.status).join(', ')}`)
  for (const place of [
    '/',
    '/world',
    '/world/feed.xml',
    '/latest',
    '/news-sitemap.xml',
    '/corrections.json',
    seeded.edition,
    ...searches.slice(0, 1),
  ])
    expect(named, place).toContain(place)
  expect(named.filter((path) => path.endsWith('/republish'))).toHaveLength(3)
  expect((await partnerAnswers()).naming.length).toBeGreaterThan(8)

  const began = performance.now()
  const ids = [await recall('source', seeded.source, STORIES, 451)]
  say(`answered after ${Math.round(performance.now() - began)} ms`)
  for (const { id } of seeded.own) ids.push(await recall('story', id, 1, id === seeded.own[0]?.id ? 404 : 410))
  await settled(ids, 'done')
  say(`all out after ${Math.round(performance.now() - began)} ms`)

  // As a browser asks that kept each page: what is said to be right still is what it was.
  const headersOf = (path: string) => ({ 'if-none-match': before.get(path)?.etag ?? '"none"' })
  const asked = await crawl(paper, [...before.keys(), ...others.slice(MOST)], seenOf, { isFollowing: false, headersOf })
  const after = new Map([...asked].map(([path, one]) => [path, one.status === 304 ? (before.get(path) ?? one) : one]))
  const cards = paths(before, () => true).filter((path) => path.startsWith('/cards/story-'))
  say(`${after.size} addresses asked, ${cards.length} share pictures among them`)
  expect(paths(after, ({ isNaming }) => isNaming)).toEqual([])
  // Not even the page that says that it is gone names it.
  expect(paths(after, ({ isClear }) => !isClear)).toEqual([])
  const statuses = (all: Seeded['own']) => [...new Set(all.map(({ path }) => after.get(path)?.status))]
  expect([statuses(seeded.ofSource), statuses(seeded.own)]).toEqual([[451], [404, 410]])
  const partner = await partnerAnswers()
  expect(partner.naming).toEqual([])
  expect(partner.gone).toBeGreaterThan(0)
  const fresh = await crawl(paper, roots, seenOf)
  say(`${fresh.size} addresses that lead anywhere now`)
  expect(paths(fresh, ({ isNaming }) => isNaming)).toEqual([])

  for (const id of ids) expect((await editor('POST', `/api/recalls/${id}/undo`, {})).status).toBe(204)
  await settled(ids, 'undone')
  const back = await crawl(paper, before.keys(), seenOf, { isFollowing: false })
  const differing = [...back].filter(
    ([path, { status, body }]) =>
      // Stories leave these lists by the clock.
      !path.startsWith('/most-read?within=') &&
      (status !== before.get(path)?.status || body !== before.get(path)?.body),
  )
  say(`${back.size} addresses after Undo, ${differing.length} differ`)
  expect(differing.map(([path]) => path)).toEqual([])
})
