import { domainToASCII } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as checks } from '#app/api/editions/[id]/checks/route.ts'
import { GET as preview } from '#app/api/editions/[id]/preview/route.ts'
import { GET as readEdition, PUT as saveEdition } from '#app/api/editions/[id]/route.ts'
import { POST as schedule } from '#app/api/editions/[id]/schedule/route.ts'
import { DELETE as resume, POST as stop } from '#app/api/editions/[id]/stop/route.ts'
import { GET as readVersions } from '#app/api/editions/[id]/versions/route.ts'
import type { Handler } from '#app/api/http/methods.ts'
import { POST as begin, GET as listEditions } from '#app/api/newsletters/[id]/editions/route.ts'
import { GET as readList, PUT as saveList } from '#app/api/newsletters/[id]/route.ts'
import { DELETE as letGoOn } from '#app/api/newsletters/hold/route.ts'
import { POST as create, GET as list } from '#app/api/newsletters/route.ts'
import { DELETE as erase, GET as readReaderData } from '#app/api/readers/[id]/route.ts'
import { GET as listReaders } from '#app/api/readers/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { joinList } from '#db/commands/newsletters/ask-readers.ts'
import { editions, readerKey, sendings } from '#db/schema/tables.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import type { ReaderPage } from '#domain/newsletters/newsletter-views.ts'

let paper: ReturnType<typeof apiNewsroom>
let cookie: string
beforeAll(async () => {
  paper = apiNewsroom()
  cookie = (await paper.signedIn('editor', 'Ana')).cookie
})
afterAll(() => paper.close())

const ask = (handler: Handler, method: string, id: number | null = null, body?: object, path = '/api/x') =>
  call(handler, {
    method,
    cookie,
    path,
    ...(id !== null && { params: { id: String(id) } }),
    ...(method !== 'GET' && { body: body ?? {} }),
  })
const FIELDS = {
  name: 'Morning tide',
  senderName: 'The Halyard',
  senderAddress: 'morning@halyard.example',
  language: 'en',
  description: 'Five stories before breakfast.',
  cadence: 'Each weekday at seven',
  postal: 'Quay 4\nTarn',
  rule: { at: '07:00', days: [1, 2, 3, 4, 5], most: 5 },
  secondPerson: false,
}

test('from nothing to a scheduled edition in four requests (P-198)', async () => {
  expect((await ask(list, 'GET')).json).toEqual({ items: [], next: null, heldAt: null })
  const listId = Number((await ask(create, 'POST', null, FIELDS)).json?.['id'])
  const id = Number((await ask(begin, 'POST', listId)).json?.['id'])
  const document = { ...editionDocument.parse({}), subject: 'Ferries sail', above: [[{ text: 'Good morning.' }]] }
  expect((await ask(saveEdition, 'PUT', id, { version: 1, document })).json).toEqual({ version: 2 })
  const at = '2100-01-01T06:00:00Z'
  expect((await ask(schedule, 'POST', id, { version: 2, at })).status).toBe(204)
  expect((await ask(readEdition, 'GET', id)).json).toMatchObject({
    list: { id: listId, slug: 'morning-tide', secondPerson: false },
    document,
    version: 2,
    state: 'scheduled',
    scheduledAt: Date.parse(at),
    savedBy: { name: 'Ana' },
    readers: 0,
  })
  expect((await ask(list, 'GET')).json).toMatchObject({ items: [{ id: listId, last: null, next: { id } }] })
  expect((await ask(listEditions, 'GET', listId)).json).toMatchObject({ items: [{ id, state: 'scheduled' }] })
  expect((await ask(readVersions, 'GET', id)).json).toMatchObject({ items: [{ version: 2 }, { version: 1 }] })
  const late = await ask(saveEdition, 'PUT', id, { version: 2, document })
  expect([late.status, late.json?.code]).toEqual([409, 'not-a-draft'])
})

test('the letter of a draft is shown in a frame in which nothing runs; the checks name what stops it', async () => {
  const id = Number((await ask(begin, 'POST', 1)).json?.['id'])
  const above = [[{ text: '<script>Good</script> ' }, { text: 'morning', href: '/nowhere' }]]
  await ask(saveEdition, 'PUT', id, {
    version: 1,
    document: { ...editionDocument.parse({}), subject: 'Ferries sail', above },
  })
  const html = await ask(preview, 'GET', id)
  expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
  for (const name of ['content-security-policy', 'x-broadsheet-csp'])
    expect(html.headers.get(name)).toMatch(/^default-src 'none';.* sandbox$/)
  expect(html.text).toContain('&lt;script&gt;Good&lt;/script&gt; ')
  const text = await ask(preview, 'GET', id, undefined, '/api/x?form=text')
  expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(text.text).toContain(`<script>Good</script> morning`)
  const dark = await ask(preview, 'GET', id, undefined, '/api/x?look=dark')
  expect(dark.text).toBe(html.text.replace('(prefers-color-scheme:dark)', 'all'))
  expect(dark.text).not.toBe(html.text)
  const { json } = await ask(checks, 'GET', id)
  expect(json).toEqual({
    findings: [
      { kind: 'link-broken', stops: true, at: 'http://localhost:3000/nowhere' },
      { kind: 'preheader-missing', stops: false, at: '' },
    ],
    bytes: expect.any(Number),
  })
  const refused = await ask(schedule, 'POST', id, { version: 2, at: null })
  expect([refused.status, refused.json]).toMatchObject([409, { code: 'findings', findings: json?.['findings'] }])
  expect((await ask(preview, 'GET', 999)).status).toBe(404)
})

test('fields of a list are cleaned, and refused where no letter could carry them', async () => {
  const wrong = async (fields: object) => (await ask(create, 'POST', null, { ...FIELDS, ...fields })).json?.['errors']
  expect(await wrong({ senderAddress: 'nobody' })).toMatchObject([{ field: 'senderAddress' }])
  expect(await wrong({ rule: { at: '24:00', days: [1], most: 5 } })).toMatchObject([{ field: 'rule.at' }])
  expect(await wrong({ rule: { at: '07:00', days: [8], most: 5 } })).toMatchObject([{ field: 'rule.days.0' }])
  expect(await wrong({ language: 'English' })).toMatchObject([{ field: 'language' }])
  const made = await ask(create, 'POST', null, { ...FIELDS, slug: 'tidy', senderName: 'The\nHalyard' })
  const id = Number(made.json?.['id'])
  expect((await ask(readList, 'GET', id)).json).toMatchObject({ ...FIELDS, slug: 'tidy', senderName: 'The Halyard' })
  expect((await ask(saveList, 'PUT', id, { version: 1, rule: null })).json).toEqual({ version: 2 })
  const stale = await ask(saveList, 'PUT', id, { version: 1, rule: null })
  expect(stale.json).toMatchObject({ code: 'changed-meanwhile', version: 2 })
})

test('a reader is found, their data is given out, and they are erased', async () => {
  const join = { address: 'Ines@harbour.example', listIds: [1], words: 'Five stories.', form: '/newsletters' }
  joinList(paper.db, join, () => {}, 1_000)
  const found = await ask(listReaders, 'GET', null, undefined, '/api/readers?q=ines&list=1&state=asked')
  expect(found.json).toMatchObject({ items: [{ address: 'Ines@harbour.example', joinedAt: 1_000 }], next: null })
  const [{ id } = { id: 0 }] = (found.json as unknown as ReaderPage).items
  expect((await ask(readReaderData, 'GET', id)).json).toMatchObject({
    address: 'Ines@harbour.example',
    subscriptions: [{ list: 'Morning tide', state: 'asked', words: 'Five stories.', form: '/newsletters' }],
    letters: [],
  })
  expect((await ask(erase, 'DELETE', id)).status).toBe(204)
  expect((await ask(readReaderData, 'GET', id)).status).toBe(404)
})

test('a sending stops in one lane and in all, and goes on', async () => {
  const { value } = paper.db.$client.prepare<[], { value: string }>('select value from epoch').get() ?? {}
  const row = { listId: 1, subject: 'Tides', createdAt: 1, frozenAt: 2, state: 'sending' as const }
  const { id } = paper.db
    .insert(editions)
    .values({ ...row, epoch: value ?? '' })
    .returning()
    .get()
  const letter = { messageId: 'm1', returnToken: 'r1', nextAt: 1, lane: 'rest' } as const
  paper.db
    .insert(sendings)
    .values({ ...letter, editionId: id, readerId: 1 })
    .run()
  expect((await ask(stop, 'POST', id, { lane: 'gmail' })).status).toBe(204)
  expect((await ask(readEdition, 'GET', id)).json).toMatchObject({
    state: 'sending',
    lanes: [{ lane: 'gmail', stoppedWhy: 'by-hand' }],
  })
  expect((await ask(resume, 'DELETE', id, { lane: 'gmail' })).status).toBe(204)
  expect((await ask(stop, 'POST', id, {})).status).toBe(204)
  expect((await ask(readEdition, 'GET', id)).json).toMatchObject({ state: 'stopped', stoppedWhy: 'by-hand' })
})

test('held newsletters say since when; an admin alone lets them go on', async () => {
  paper.db.update(readerKey).set({ heldAt: 5_000 }).run()
  const heldAt = async () => (await ask(list, 'GET')).json?.['heldAt']
  expect([(await ask(letGoOn, 'DELETE')).status, await heldAt()]).toEqual([403, 5_000])
  const admin = await paper.signedIn('admin', 'Ada')
  expect((await call(letGoOn, { method: 'DELETE', cookie: admin.cookie, body: {} })).json).toEqual({ wereHeld: true })
  expect(await heldAt()).toBeNull()
})

test('a sender is stored as it stands in a letter’s head', async () => {
  const of = { ...FIELDS, name: 'Abendflut', senderAddress: 'news@Zeitung-köln.example' }
  const id = Number((await ask(create, 'POST', null, of)).json?.['id'])
  expect((await ask(readList, 'GET', id)).json).toMatchObject({
    senderAddress: `news@${domainToASCII('zeitung-köln.example')}`,
  })
  const typed = { version: 1, senderAddress: 'größe@halyard.example' }
  expect((await ask(saveList, 'PUT', id, typed)).status).toBe(422)
})
