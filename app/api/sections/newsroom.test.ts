import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as addresses } from '#app/api/addresses/route.ts'
import { GET as events } from '#app/api/events/route.ts'
import { PUT as saveFront } from '#app/api/front/route.ts'
import { POST as inspect } from '#app/api/links/inspect/route.ts'
import { GET as pictures, POST as upload } from '#app/api/media/route.ts'
import { POST as paste } from '#app/api/paste/route.ts'
import { PUT as changePerson } from '#app/api/people/[id]/route.ts'
import { POST as invite, GET as people } from '#app/api/people/route.ts'
import { POST as redirect } from '#app/api/redirects/route.ts'
import { POST as addSection } from '#app/api/sections/route.ts'
import { PUT as saveSettings } from '#app/api/settings/route.ts'
import { POST as addSource } from '#app/api/sources/route.ts'
import { apiNewsroom, call, ORIGIN } from '#app/api/testing/call.ts'
import { idempotency } from '#db/schema/tables.ts'

let paper: ReturnType<typeof apiNewsroom>
let admin: { id: string; email: string; cookie: string }
beforeAll(async () => {
  paper = apiNewsroom()
  admin = await paper.signedIn('admin')
})
afterAll(() => paper.close())

const post = (handler: typeof invite, body: unknown, method = 'POST', params = {}) =>
  call(handler, { method, body, params, cookie: admin.cookie })
const storedAnswers = () => JSON.stringify(paper.db.select().from(idempotency).all())
const codeOf = ({ status, json }: Awaited<ReturnType<typeof call>>) => [status, json?.code]

test('an invitation link works, and the last admin cannot disable themselves', async () => {
  const person = { email: 'Pia@Halyard.example', name: 'Pia', role: 'reporter' }
  const headers = { 'idempotency-key': randomUUID() }
  const { status, json } = await call(invite, { method: 'POST', body: person, cookie: admin.cookie, headers })
  expect(status).toBe(201)
  const [address, token] = String(json?.link).split('#')
  expect(address).toBe(`${ORIGIN}/desk/link`)
  const seen = await call(inspect, { method: 'POST', body: { token } })
  expect(seen.json).toMatchObject({ purpose: 'invitation', email: 'pia@halyard.example' })
  expect(storedAnswers()).toContain(headers['idempotency-key'])
  expect(storedAnswers()).not.toContain(token)
  expect(codeOf(await post(invite, person))).toEqual([422, 'email-taken'])
  const list = await call(people, { cookie: admin.cookie })
  expect(list.json?.items).toContainEqual(expect.objectContaining({ email: 'pia@halyard.example', state: 'invited' }))
  expect(list.text).not.toMatch(/argon2|token|password/)
  for (const body of [{ disabled: true }, { role: 'editor' }]) {
    expect(codeOf(await post(changePerson, body, 'PUT', { id: admin.id }))).toEqual([409, 'last-admin'])
  }
  expect(codeOf(await post(changePerson, { name: 'x' }, 'PUT', { id: 'nobody' }))).toEqual([404, 'not-found'])
})

test('the audit says who did what, and to an editor nothing of people', async () => {
  const editor = await paper.signedIn('editor')
  await call(addSection, { method: 'POST', body: { name: 'Science' }, cookie: editor.cookie })
  const all = await call(events, { cookie: admin.cookie })
  expect(all.json?.items).toContainEqual(expect.objectContaining({ what: 'person.added' }))
  const theirs = await call(events, { cookie: editor.cookie })
  expect(theirs.text).toContain('section.created')
  expect(theirs.text).not.toContain('person.')
})

test('pasted HTML is converted to blocks, and dropped parts are listed', async () => {
  const { status, json } = await post(paste, { html: '<p>The <b>ferry</b></p><script>alert(1)</script>' })
  expect(status).toBe(200)
  expect(json?.document).toMatchObject({ blocks: [{ type: 'paragraph' }] })
  expect(JSON.stringify(json?.dropped)).toContain('script')
})

test('a target that is neither a path of this site nor an https address is refused', async () => {
  for (const target of ['http://evil.example/', '//evil.example', '/\\evil', 'evil', '/a/../b', '/a b', '/a\n/b']) {
    expect(codeOf(await post(redirect, { path: '/old', target }))).toEqual([422, 'not-an-address'])
  }
  expect(codeOf(await post(redirect, { path: '/old', target: '/old' }))).toEqual([422, 'redirect-to-itself'])
  expect((await post(redirect, { path: '/old', target: '/latest' })).status).toBe(201)
  for (const path of ['/', '/latest', '/feed.xml']) {
    expect(codeOf(await post(redirect, { path, target: '/archive' }))).toEqual([422, 'path-taken'])
  }
})

test('invalid names are refused by field', async () => {
  expect((await post(addSection, { name: 'Api' })).json).toMatchObject({
    code: 'slug-reserved',
    errors: [{ field: 'slug' }],
  })
  expect(codeOf(await post(addSource, { name: 'X', homepage: 'javascript:alert(1)' }))).toEqual([
    422,
    'validation-failed',
  ])
  expect(codeOf(await post(saveSettings, { zone: 'Mars/Olympus' }, 'PUT'))).toEqual([422, 'unknown-zone'])
  const conflict = await post(saveFront, { version: 7, slots: {} }, 'PUT')
  expect([...codeOf(conflict), conflict.json?.version]).toEqual([409, 'changed-meanwhile', 0])
})

test('a picture is accepted as multipart only, and stored once (P-238)', async () => {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const key = randomUUID()
  const send = async (content: Uint8Array, about: Record<string, string> = { alt: 'The quay' }, origin = ORIGIN) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(content)], 'quay.png', { type: 'image/png' }))
    for (const [name, value] of Object.entries(about)) form.set(name, value)
    const headers = { origin, cookie: admin.cookie, 'idempotency-key': key }
    const request = new Request(`${ORIGIN}/api/media`, { method: 'POST', body: form, headers })
    const response = await upload(request, { params: Promise.resolve({}) })
    return { status: response.status, json: (await response.json()) as Record<string, unknown> }
  }
  const added = await send(bytes)
  expect(added).toMatchObject({ status: 201, json: { width: 400, height: 300, alt: 'The quay' } })
  expect(added.json.variants).toContain(`/media/${String(added.json.id)}-400.jpg`)
  expect(await send(bytes)).toEqual(added)
  expect(await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatchObject({ status: 422 })
  expect(await send(bytes, { exif: 'x' })).toMatchObject({ status: 422, json: { errors: [{ field: 'exif' }] } })
  expect(await send(bytes, {}, 'https://evil.example')).toMatchObject({ status: 403 })
  expect(codeOf(await post(upload, { file: 'x' }))).toEqual([415, 'not-multipart'])
  const list = await call(pictures, { cookie: admin.cookie, path: '/api/media?q=QUAY' })
  expect(list.json?.items).toMatchObject([{ id: added.json.id, alt: 'The quay' }])
  expect((await call(pictures, { cookie: admin.cookie, path: '/api/media?q=nothing' })).json?.items).toEqual([])
})

test('the desk can look up where the paths of a story lead', async () => {
  await post(addSection, { name: 'Weather', slug: 'weather' })
  await post(redirect, { path: '/old-weather', target: '/weather' })
  const paths = '/weather?x=1#top\n/old-weather\n/article/never\nhttps://a.example/'
  const { json } = await call(addresses, {
    path: `/api/addresses?${new URLSearchParams({ paths })}`,
    cookie: admin.cookie,
  })
  expect(json).toEqual({
    items: [
      { path: '/weather?x=1#top', kind: 'page' },
      { path: '/old-weather', kind: 'moved', to: '/weather', status: 301 },
      { path: '/article/never', kind: 'nothing' },
    ],
  })
})
