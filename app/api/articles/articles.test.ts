import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as publish, DELETE as withdraw } from '#app/api/articles/[id]/publication/route.ts'
import { POST as restore } from '#app/api/articles/[id]/restoration/route.ts'
import { GET as read, DELETE as remove, PUT as save } from '#app/api/articles/[id]/route.ts'
import { DELETE as giveBack, POST as submit } from '#app/api/articles/[id]/submission/route.ts'
import { POST as create, GET as list } from '#app/api/articles/route.ts'
import type { Handler } from '#app/api/http/methods.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof apiNewsroom>
let ana: string
let ben: string
beforeAll(async () => {
  paper = apiNewsroom()
  ana = (await paper.signedIn('editor', 'ana')).cookie
  ben = (await paper.signedIn('reporter', 'ben')).cookie
  createSection(paper.db, SYSTEM, { name: 'World' }, Date.now())
})
afterAll(() => paper.close())

const ask = (handler: Handler, method: string, id: unknown, body: unknown = {}, cookie = ana) =>
  call(handler, { method, cookie, params: { id: String(id) }, ...(method === 'GET' ? {} : { body }) })
const draft = async (cookie = ana, headline = 'The ferry is late') => {
  const { json } = await ask(create, 'POST', '', { headline }, cookie)
  return { id: Number(json?.id), version: Number(json?.version) }
}
const codeOf = ({ status, json }: Awaited<ReturnType<typeof call>>) => [status, json?.code]

test('a story is begun, saved, published and withdrawn (P-233)', async () => {
  const begun = await ask(create, 'POST', '', { headline: 'The ferry is late' })
  expect([begun.status, begun.json]).toEqual([201, { id: expect.any(Number), version: 1, slug: 'the-ferry-is-late' }])
  const id = begun.json?.id
  const set = { shortHeadline: 'Ferry late', longRead: 'yes' }
  const saved = await ask(save, 'PUT', id, { version: 1, standfirst: 'Wind.', sections: ['world'], ...set })
  expect([saved.status, saved.json?.version]).toEqual([200, 2])
  const got = await ask(read, 'GET', id)
  expect(got.json).toMatchObject({
    version: 2,
    article: { headline: 'The ferry is late', standfirst: 'Wind.', path: null, ...set },
  })
  const out = await ask(publish, 'POST', id, { version: 2, kind: 'minor' })
  expect([out.status, out.json]).toEqual([
    200,
    { path: '/article/the-ferry-is-late', publishedAt: expect.any(Number), status: 'published', version: 2 },
  ])
  expect(codeOf(await ask(remove, 'DELETE', id))).toEqual([409, 'was-public'])
  expect((await ask(withdraw, 'DELETE', id, { reason: 'It was on time.' })).json?.status).toBe('withdrawn')
})

test('a headline that was copied from a page loses its soft hyphens', async () => {
  const { id } = await draft(ana, 'Küsten\u00ADschutz\u00ADverordnung')
  const { json } = await ask(read, 'GET', id)
  expect(json).toMatchObject({ article: { headline: 'Küstenschutzverordnung' } })
})

test('a first publication is undone by `undo` alone: a draft again, published anew with a new date', async () => {
  const { id } = await draft(ana, 'The bridge is up')
  const { version } = (await ask(save, 'PUT', id, { version: 1, sections: ['world'] })).json as { version: number }
  const first = await ask(publish, 'POST', id, { version, kind: 'minor' })
  expect(codeOf(await ask(withdraw, 'DELETE', id, { undo: true, reason: 'Too early.' }))).toEqual([
    422,
    'validation-failed',
  ])
  expect(codeOf(await ask(withdraw, 'DELETE', id, { undo: true }, ben))).toEqual([403, 'not-allowed'])
  expect((await ask(withdraw, 'DELETE', id, { undo: true })).json).toEqual({ status: 'draft', version })
  const { article } = (await ask(read, 'GET', id)).json as { article: Record<string, unknown> }
  expect(article).toMatchObject({ status: 'draft', publishedAt: null, undoUntil: null, undoneAt: expect.any(Number) })
  expect(codeOf(await ask(withdraw, 'DELETE', id, { undo: true }))).toEqual([409, 'not-possible'])
  expect(codeOf(await ask(remove, 'DELETE', id))).toEqual([409, 'was-public'])
  const again = await ask(publish, 'POST', id, { version, kind: 'minor' })
  expect(Number(again.json?.publishedAt)).toBeGreaterThan(Number(first.json?.publishedAt))
  const next = (await ask(save, 'PUT', id, { version, kicker: 'Bridges' })).json as { version: number }
  await ask(publish, 'POST', id, { version: next.version, kind: 'update' })
  expect(codeOf(await ask(withdraw, 'DELETE', id, { undo: true }))).toEqual([409, 'undo-not-first'])
})

test('a save of a scheduled story says how many changes the scheduled version does not have', async () => {
  const { id } = await draft(ana, 'The ferry sails tomorrow')
  const first = await ask(save, 'PUT', id, { version: 1, standfirst: 'Wind.', sections: ['world'] })
  expect(first.json).toEqual({ version: 2, slug: 'the-ferry-sails-tomorrow', changesNotScheduled: 0 })
  const planned = await ask(publish, 'POST', id, { version: 2, kind: 'minor', at: Date.now() + 86_400_000 })
  expect(planned.status).toBe(200)
  const saved = await ask(save, 'PUT', id, { version: planned.json?.version, standfirst: 'Rain.', kicker: 'Sea' })
  expect(saved.json).toMatchObject({ changesNotScheduled: 2 })
})

test('a save of an outdated version returns the newer text and version, and changes nothing (P-103)', async () => {
  const { id, version } = await draft()
  await ask(save, 'PUT', id, { version, headline: 'Theirs' })
  const refused = await ask(save, 'PUT', id, { version, headline: 'Mine' })
  expect(refused.status).toBe(409)
  expect(refused.json).toMatchObject({
    code: 'changed-meanwhile',
    version: 2,
    theirs: { headline: 'Theirs', version: 2 },
  })
  expect(codeOf(await ask(publish, 'POST', id, { version, kind: 'minor' }))).toEqual([409, 'changed-meanwhile'])
})

test('invalid input is refused with the name of the field, and nothing is stored (P-147)', async () => {
  const { id, version } = await draft()
  const block = { id: 'a', type: 'script', spans: [] }
  const cases: [Record<string, unknown>, string, string][] = [
    [{ version, sections: ['world', 'nowhere'] }, 'unknown-section', 'sections'],
    [{ version, topics: ['nothing'] }, 'unknown-topic', 'topics'],
    [{ version, authors: ['nobody'] }, 'unknown-author', 'authors'],
    [{ version, headlin: 'x' }, 'validation-failed', 'headlin'],
    [{ version, slug: 'Not A Slug' }, 'validation-failed', 'slug'],
    [{ headline: 'x' }, 'validation-failed', 'version'],
    [{ version, document: { version: 1, blocks: [block] } }, 'validation-failed', 'document.blocks.0.type'],
  ]
  for (const [body, code, field] of cases) {
    const refused = await ask(save, 'PUT', id, { standfirst: 'Half stored', ...body })
    const errors = (refused.json?.errors ?? []) as { field: string }[]
    expect([refused.status, refused.json?.code, errors[0]?.field]).toEqual([422, code, field])
  }
  expect((await ask(read, 'GET', id)).json).toMatchObject({ version, article: { standfirst: '' } })
})

test('at most a hundred errors are listed, and the rest are counted', async () => {
  const { id, version } = await draft()
  const spans = Array.from({ length: 150 }, () => ({ text: 'a', marks: [{ type: 'blink' }] }))
  const blocks = [{ id: 'a', type: 'paragraph', spans }]
  const { status, json } = await ask(save, 'PUT', id, { version, document: { version: 1, blocks } })
  const errors = (json?.errors ?? []) as { field: string; message: string }[]
  expect([status, errors.length, errors.at(-1)?.message]).toEqual([422, 101, 'has 50 more of these'])
})

test('a publication that lacks something says what (P-234)', async () => {
  const { id, version } = await draft()
  expect(codeOf(await ask(publish, 'POST', id, { version, kind: 'minor' }))).toEqual([422, 'no-section'])
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const saved = await ask(save, 'PUT', id, { version, sections: ['world'], embargoUntil: until })
  expect(saved.json?.version).toBe(2)
  expect(codeOf(await ask(publish, 'POST', id, { version: 2, kind: 'minor' }))).toEqual([409, 'embargoed'])
  expect(codeOf(await ask(publish, 'POST', id, { version: 2, kind: 'first' }))).toEqual([422, 'validation-failed'])
  const later = await ask(publish, 'POST', id, {
    version: 2,
    kind: 'minor',
    at: new Date(Date.now() + 7_200_000).toISOString(),
  })
  expect([later.status, later.json?.status]).toEqual([200, 'scheduled'])
  expect(codeOf(await ask(remove, 'DELETE', id))).toEqual([409, 'was-public'])
  const off = await ask(withdraw, 'DELETE', id)
  expect([off.status, off.json?.status]).toEqual([200, 'draft'])
  expect((await ask(remove, 'DELETE', id, undefined)).status).toBe(204)
})

test('a reporter gets 404 for every request about somebody else’s draft (P-145)', async () => {
  const { id, version } = await draft(ana, 'A secret of Ana')
  for (const [handler, method, body] of [
    [read, 'GET', {}],
    [save, 'PUT', { version, headline: 'x' }],
    [save, 'PUT', { version: 99, headline: 'x' }],
    [remove, 'DELETE', {}],
    [publish, 'POST', { version, kind: 'minor' }],
    [withdraw, 'DELETE', {}],
    [submit, 'POST', {}],
    [restore, 'POST', {}],
  ] as const) {
    const refused = await ask(handler, method, id, body, ben)
    expect([...codeOf(refused), refused.text.includes('secret')]).toEqual([404, 'not-found', false])
  }
  expect((await ask(list, 'GET', '', {}, ben)).text).not.toContain('A secret of Ana')
  expect((await ask(list, 'GET', '', {}, ana)).text).toContain('A secret of Ana')
})

test('a reporter hands a draft in, an editor gives it back; deleted, it comes back', async () => {
  const { id } = await draft(ben)
  expect((await ask(submit, 'POST', id, {}, ben)).json?.status).toBe('in-review')
  expect(codeOf(await ask(submit, 'POST', id, {}, ben))).toEqual([409, 'not-possible'])
  expect((await ask(giveBack, 'DELETE', id)).json?.status).toBe('draft')
  const removed = await ask(remove, 'DELETE', id, undefined, ben)
  expect([removed.status, removed.text]).toEqual([204, ''])
  expect(codeOf(await ask(read, 'GET', id, {}, ben))).toEqual([404, 'not-found'])
  expect((await ask(restore, 'POST', id, {}, ben)).status).toBe(200)
  expect((await ask(read, 'GET', id, {}, ben)).status).toBe(200)
})

test('an id that is no number is not found', async () => {
  for (const id of ['0', '-1', '1e3', 'x', '99999999999999999999']) {
    expect(codeOf(await ask(read, 'GET', id))).toEqual([404, 'not-found'])
    expect(codeOf(await ask(save, 'PUT', id, { version: 1 }))).toEqual([404, 'not-found'])
  }
})
