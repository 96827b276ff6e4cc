import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as readAtom } from '#app/api/partner/feed.atom/route.ts'
import { GET as readRss } from '#app/api/partner/feed.xml/route.ts'
import { flushPartnerUse } from '#app/api/partner/partner-use.ts'
import { GET as readStory } from '#app/api/partner/stories/[id]/route.ts'
import { GET as readStories } from '#app/api/partner/stories/route.ts'
import { PUT as change, DELETE as end } from '#app/api/partners/[id]/route.ts'
import { POST as renew } from '#app/api/partners/[id]/token/route.ts'
import { POST as add, GET as list } from '#app/api/partners/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { undoPublication } from '#db/commands/article/undo-publication.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { listEvents } from '#db/queries/audit/list-events.ts'
import { aCast, aStory, HOUR, must, NOON, paragraphs } from '#db/testing/seed.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { NinjsItem } from '#domain/syndication/ninjs-item.ts'

let paper: ReturnType<typeof apiNewsroom>
let admin: { cookie: string }
const stories: Record<string, { id: number; version: number }> = {}
beforeAll(async () => {
  paper = apiNewsroom()
  admin = await paper.signedIn('admin')
  aCast(paper.db)
  const at = (n: number) => NOON - n * HOUR
  const wire = { name: 'Meridian Wire' }
  stories['own'] = aStory(paper.db, { headline: 'Own in World', at: at(1) })
  stories['port'] = aStory(paper.db, { headline: 'Own in Ports', sections: ['ports'], at: at(2) })
  stories['wire'] = aStory(paper.db, { headline: 'Of the wire', source: wire, at: at(3) })
  stories['coast'] = aStory(paper.db, { headline: 'Of the coast', source: { name: 'Coast Radio' }, at: at(4) })
  stories['vote'] = aStory(paper.db, { headline: 'Own in Politics', sections: ['politics'], at: at(5) })
  stories['gone'] = aStory(paper.db, { headline: 'Own and withdrawn', at: at(6), end: 'withdrawn-legally' })
  stories['gone wire'] = aStory(paper.db, { headline: 'Wire withdrawn', source: wire, at: at(6), end: 'withdrawn' })
  for (const end of ['draft', 'scheduled'] as const) {
    stories[end] = aStory(paper.db, { headline: `Secret ${end}`, at: at(1), end })
  }
  must(saveArticle(paper.db, SYSTEM, { ...stories['own'], fields: { headline: 'Secret and not out' } } as never, NOON))
})
afterAll(() => paper.close())

const idOf = (name: string) => stories[name]?.id ?? 0
async function newPartner(facts: object = {}) {
  const body = { name: 'The Tarn Post', ...facts }
  const { json } = await call(add, { method: 'POST', path: '/api/partners', cookie: admin.cookie, body })
  return { id: Number(json?.['id']), token: String(json?.['token']) }
}
const bearer = (token: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${token}`, ...more },
})
const ask = (token: string, query = '', more: Record<string, string> = {}) =>
  call(readStories, { path: `/api/partner/stories${query}`, ...bearer(token, more) })
const read = (token: string, name: string, id = String(idOf(name))) =>
  call(readStory, { path: `/api/partner/stories/${id}`, params: { id }, ...bearer(token) })
const headlinesOf = (json: unknown) =>
  (json as { items: NinjsItem[] }).items.map(
    (item) => item.headlines?.[0]?.value ?? `${item.pubStatus} ${item.altIds[1]?.value}`,
  )
const shown = async (token: string, query?: string) => headlinesOf((await ask(token, query)).json)

test('a token is shown once, stored as a hash, replaced and ended; each ends what was before', async () => {
  const { id, token } = await newPartner()
  expect(token).toMatch(/^bsp_[\w-]{43}$/)
  const stored = JSON.stringify(paper.db.$client.prepare('select * from partners').all())
  expect(stored).not.toContain(token)
  const seen = await call(list, { cookie: admin.cookie })
  expect(seen.text).not.toContain(token)
  expect(seen.json).toMatchObject({ items: [{ id, hint: token.slice(-4), sections: null, sources: [] }] })
  const at = { path: `/api/partners/${id}`, params: { id: String(id) }, cookie: admin.cookie, body: {} }
  const again = await call(renew, { ...at, method: 'POST' })
  expect((await ask(token)).json?.code).toBe('unknown-partner-token')
  const second = String(again.json?.['token'])
  expect((await ask(second)).status).toBe(200)
  expect((await call(end, { ...at, method: 'DELETE' })).status).toBe(204)
  const refused = await ask(second)
  expect([refused.status, refused.json?.code]).toEqual([401, 'unknown-partner-token'])
  expect((await call(renew, { ...at, method: 'POST' })).json?.code).toBe('partner-ended')
  const trail = listEvents(paper.db, SYSTEM, {})
  const said = trail.ok ? trail.value.items.map((event) => event.said).slice(0, 3) : []
  expect(said).toEqual([
    'admin ended the access of The Tarn Post',
    'admin replaced the token of The Tarn Post',
    'admin added the partner The Tarn Post',
  ])
})

test('a contract covers the paper’s own stories, of its sections, and those of the sources that it names (P-86)', async () => {
  const every = await newPartner()
  expect(await shown(every.token)).toEqual(['Own in World', 'Own in Ports', 'Own in Politics'])
  const world = await newPartner({ sections: ['world'] })
  expect(await shown(world.token)).toEqual(['Own in World', 'Own in Ports'])
  const wire = await newPartner({ sections: ['world'], sources: ['meridian-wire'] })
  expect(await shown(wire.token)).toEqual(['Own in World', 'Own in Ports', 'Of the wire'])
  const ports = await newPartner({ sections: ['ports', 'politics'] })
  expect(await shown(ports.token)).toEqual(['Own in Ports', 'Own in Politics'])
  expect((await read(ports.token, 'own')).status).toBe(404)
  expect((await read(world.token, 'wire')).status).toBe(404)
  expect((await read(wire.token, 'wire')).json).toMatchObject({ copyrightHolder: 'Meridian Wire' })
  const at = { path: `/api/partners/${wire.id}`, params: { id: String(wire.id) }, cookie: admin.cookie }
  await call(change, { ...at, method: 'PUT', body: { sources: ['coast-radio'], sections: null } })
  expect(await shown(wire.token)).toContain('Of the coast')
  expect(await shown(wire.token)).not.toContain('Of the wire')
  const nowhere = await call(change, { ...at, method: 'PUT', body: { sections: ['nowhere'] } })
  expect(nowhere.json?.code).toBe('unknown-section')
  expect(await shown(wire.token)).toContain('Of the coast')
})

test('withdrawals are reported only to partners who may have taken the story', async () => {
  const { token } = await newPartner()
  const gone = String(idOf('gone'))
  expect((await shown(token, '?since=1')).toSorted()).toEqual(
    ['Own in World', 'Own in Ports', 'Own in Politics', `canceled ${gone}`].toSorted(),
  )
  const one = await read(token, 'gone')
  expect(one.status).toBe(451)
  expect(one.json).toMatchObject({ code: 'withdrawn-legally', item: { pubStatus: 'canceled' } })
  expect((await read(token, 'gone wire')).status).toBe(404)
  for (const never of ['draft', 'scheduled']) expect((await read(token, never)).status).toBe(404)
  for (const query of ['', '?since=1']) expect((await ask(token, query)).text).not.toContain('Secret')
})

test('a story that went back to draft is reported like a withdrawn one, by its state when it was public', async () => {
  const [world, politics] = [await newPartner({ sections: ['world'] }), await newPartner({ sections: ['politics'] })]
  const story = aStory(paper.db, { headline: 'Out too early', at: NOON })
  stories['undone'] = story
  const asOf = (await ask(world.token)).json?.['asOf']
  expect((await read(world.token, 'undone')).status).toBe(200)
  must(undoPublication(paper.db, SYSTEM, { id: story.id }, NOON + 1))
  // A partner's sections are compared with the public version, not with the draft that it became.
  must(
    saveArticle(paper.db, SYSTEM, { ...story, fields: { headline: 'Secret redraft', sections: ['politics'] } }, NOON),
  )
  const one = await read(world.token, 'undone')
  expect([one.status, one.json]).toMatchObject([410, { code: 'withdrawn', item: { pubStatus: 'canceled' } }])
  expect(one.text).not.toContain('Secret')
  expect(await shown(world.token, `?since=${encodeURIComponent(String(asOf))}`)).toContain(`canceled ${story.id}`)
  expect(await shown(world.token)).not.toContain('Out too early')
  const feed = await call(readAtom, { path: `/api/partner/feed.atom?token=${world.token}` })
  expect(feed.text).toMatch(new RegExp(`deleted-entry ref="[^"]*\\b${story.id}"`))
  expect((await read(politics.token, 'undone')).status).toBe(404)
})

test('a partner can read a full feed with a token in its address, which no response repeats', async () => {
  const { token } = await newPartner({ sources: ['meridian-wire'] })
  const formats = { xml: readRss, atom: readAtom }
  for (const [format, route] of Object.entries(formats)) {
    const path = `/api/partner/feed.${format}?token=${token}`
    const feed = await call(route, { path })
    expect(feed.status).toBe(200)
    expect(feed.text).toContain('Own in World in full.')
    expect(feed.text).toContain('Of the wire')
    expect(feed.text).toMatch(/rel="alternate" type="text\/html" href="[^"]+\/article\/of-the-wire"/)
    expect(feed.text).toContain(`/api/partner/feed.${format}"`)
    for (const never of ['Of the coast', 'Secret', token]) expect(feed.text).not.toContain(never)
    expect(feed.headers.get('x-robots-tag')).toBe('noindex')
    expect((await call(route, { path: `/api/partner/feed.${format}?token=bsp_x` })).status).toBe(401)
  }
  expect((await call(readAtom, { path: `/api/partner/feed.atom?token=${token}` })).text).toContain('deleted-entry')
  // Only feeds accept the token in the query.
  const query = `?token=${token}`
  expect((await call(readStories, { path: `/api/partner/stories${query}` })).status).toBe(401)
})

test('pages lead on to each other, and `since` to what changed since', async () => {
  const { token } = await newPartner({ sources: ['meridian-wire', 'coast-radio'] })
  const seen: string[] = []
  let query: string | null = '?limit=2'
  while (query !== null) {
    const { json } = await ask(token, query)
    seen.push(...headlinesOf(json))
    const next = json?.['next']
    query = typeof next === 'string' ? `?limit=2&cursor=${next}` : null
  }
  expect(seen).toEqual(['Own in World', 'Own in Ports', 'Of the wire', 'Of the coast', 'Own in Politics'])
  const { json } = await ask(token)
  const asOf = String(json?.['asOf'])
  const { id } = stories['vote'] ?? { id: 0 }
  const later = Date.parse(asOf) + 1_000
  const { version } = must(
    saveArticle(paper.db, SYSTEM, { id, version: 2, fields: { document: paragraphs('Counted.') } }, later),
  )
  must(publishArticle(paper.db, SYSTEM, { id, version, kind: 'correction', note: 'It was 51.' }, later))
  must(withdrawArticle(paper.db, SYSTEM, { id: idOf('port') }, later + 1))
  const changed = await ask(token, `?since=${encodeURIComponent(new Date(later).toISOString())}`)
  expect(headlinesOf(changed.json)).toEqual([`canceled ${idOf('port')}`, 'Own in Politics'])
  expect((changed.json as { items: NinjsItem[] } | null)?.items[1]).toMatchObject({
    version: '2',
    edNote: expect.stringContaining('It was 51.') as string,
  })
  for (const wrong of ['?cursor=x', '?since=1&cursor=1-2', '?limit=51', '?since=noon'])
    expect((await ask(token, wrong)).json?.code, wrong).toBe('validation-failed')
})

test('partners get 304 for unchanged responses, nothing is cached or indexed, and too many requests get 429', async () => {
  const { id, token } = await newPartner()
  const first = await ask(token)
  expect(first.headers.get('cache-control')).toBe('private, no-store')
  expect(first.headers.get('x-robots-tag')).toBe('noindex')
  const etag = first.headers.get('etag') ?? ''
  expect((await ask(token, '', { 'if-none-match': etag })).status).toBe(304)
  const at = { path: `/api/partners/${id}`, params: { id: String(id) }, cookie: admin.cookie }
  await call(change, { ...at, method: 'PUT', body: { sections: ['politics'] } })
  expect((await ask(token, '', { 'if-none-match': etag })).status).toBe(200)
  const statuses: number[] = []
  let last = first
  for (let n = 0; n < 80 && last.status !== 429; n++) {
    last = await ask(token, '?limit=1')
    statuses.push(last.status)
  }
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(50)
  expect(last.json?.code).toBe('too-many-requests')
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  await flushPartnerUse()
  const seen = await call(list, { cookie: admin.cookie })
  const one = (seen.json?.['items'] as PartnerView[] | undefined)?.find((partner) => partner.id === id)
  expect(one?.days).toHaveLength(1)
  // Three requests came before the counted ones, one of them without a story.
  expect(one?.days[0]?.requests).toBe(3 + statuses.length - 1)
  expect(one?.lastUsedAt).not.toBeNull()
})

test('a slug of figures is asked for with “slug:”, and is no number of a story', async () => {
  const { token } = await newPartner()
  stories['figures'] = aStory(paper.db, { headline: String(idOf('own')), at: NOON })
  const figures = String(idOf('own'))
  const asked = [figures, `slug:${figures}`].map((id) => read(token, 'figures', id))
  const found = (await Promise.all(asked)).map(({ json }) => (json as NinjsItem | null)?.headlines?.[0]?.value)
  expect(found).toEqual(['Own in World', figures])
})
