import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as publish, DELETE as withdraw } from '#app/api/articles/[id]/publication/route.ts'
import { GET as readArticle, PUT as saveArticle } from '#app/api/articles/[id]/route.ts'
import { POST as createArticle } from '#app/api/articles/route.ts'
import { DELETE as resumeKey } from '#app/api/keys/[id]/pause/route.ts'
import { DELETE as endKey } from '#app/api/keys/[id]/route.ts'
import { GET as listKeys, POST as makeKey } from '#app/api/keys/route.ts'
import { GET as me } from '#app/api/me/route.ts'
import { apiNewsroom, call, PASSWORD } from '#app/api/testing/call.ts'
import { consumeLink } from '#db/commands/people/consume-link.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import { disablePerson } from '#db/commands/people/steps/disable-person.ts'
import { KEY_USE_MS } from '#db/commands/people/touch-api-key.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { listEvents } from '#db/queries/audit/list-events.ts'
import { apiKeys } from '#db/schema/tables.ts'
import { type KeyScope, SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
})
afterAll(() => paper.close())

/** Headers of a script: an API key, no cookie, no Origin. */
const by = (key: string, over: Record<string, string | null> = {}) => ({
  headers: { authorization: `Bearer ${key}`, origin: null, ...over },
})
async function keyOf(scopes: KeyScope[], role: 'editor' | 'admin' = 'editor') {
  const person = await paper.signedIn(role)
  const body = { name: 'The wire', scopes, days: 30 }
  const made = await call(makeKey, { method: 'POST', path: '/api/keys', cookie: person.cookie, body })
  return { ...person, key: String(made.json?.['key']), keyId: Number(made.json?.['id']) }
}
const statusOf = async (key: string) => (await call(me, by(key))).status
const rowOf = (id: number) => paper.db.select().from(apiKeys).where(eq(apiKeys.id, id)).get()

test('a key is shown once, stored as a hash, and is its person', async () => {
  const one = await keyOf(['write'])
  expect(one.key).toMatch(/^bsk_[\w-]{43}$/)
  expect(JSON.stringify(rowOf(one.keyId))).not.toContain(one.key)
  expect((await call(me, by(one.key))).json).toMatchObject({ id: one.id, role: 'editor' })
  const list = await call(listKeys, { cookie: one.cookie })
  expect(list.json).toMatchObject({ items: [{ name: 'The wire', scopes: ['read', 'write'], hint: one.key.slice(-4) }] })
  expect(list.text).not.toContain(one.key)
  const reporter = await paper.signedIn('reporter')
  expect((await call(listKeys, { cookie: reporter.cookie })).json?.code).toBe('not-allowed')
  for (const wrong of [one.key.slice(0, -1), `${one.key}x`, 'bsk_', '']) expect(await statusOf(wrong)).toBe(401)
  expect((await call(me, { headers: { authorization: `Basic ${one.key}` } })).json?.code).toBe('unknown-api-key')
})

test('an API key is limited to its scopes, and the audit log names it (P-68, P-156)', async () => {
  const { key, keyId, id: person } = await keyOf(['write'])
  const made = await call(createArticle, {
    method: 'POST',
    path: '/api/articles',
    body: { headline: 'Ferry' },
    ...by(key),
  })
  expect(made.status).toBe(201)
  const id = String(made.json?.['id'])
  const at = { path: `/api/articles/${id}`, params: { id } }
  expect((await call(readArticle, { ...at, ...by(key) })).status).toBe(200)
  const saved = await call(saveArticle, {
    ...at,
    method: 'PUT',
    body: { version: 1, standfirst: 'At nine.' },
    ...by(key),
  })
  expect(saved.status).toBe(200)
  const out = await call(publish, { ...at, method: 'POST', body: { version: 2, kind: 'minor' }, ...by(key) })
  expect(out.json?.code).toBe('not-allowed')
  expect((await call(withdraw, { ...at, method: 'DELETE', body: {}, ...by(key) })).json?.code).toBe('not-allowed')

  const reading = await keyOf([])
  expect((await call(saveArticle, { ...at, method: 'PUT', body: {}, ...by(reading.key) })).json?.code).toBe(
    'not-allowed',
  )
  expect((await call(readArticle, { ...at, ...by(reading.key) })).status).toBe(200)

  const trail = listEvents(paper.db, SYSTEM, { article: Number(id) })
  expect(trail).toMatchObject({
    value: {
      items: [
        { what: 'article.saved', by: { id: person }, key: { id: keyId, name: 'The wire' } },
        { what: 'article.created', key: { id: keyId } },
      ],
    },
  })
})

test('an Idempotency-Key repeats the first response of its owner only', async () => {
  const [one, other] = [await keyOf(['write']), await keyOf(['write'])]
  const idempotency = { 'idempotency-key': crypto.randomUUID() }
  const ask = (key: string) =>
    call(createArticle, { method: 'POST', path: '/api/articles', body: { headline: 'Rail' }, ...by(key, idempotency) })
  const [first, again] = [await ask(one.key), await ask(one.key)]
  expect(first.status).toBe(201)
  expect(again.json).toEqual(first.json)
  expect((await ask(other.key)).json?.code).toBe('key-reused')
})

test('a key never makes, lists or ends keys, and has no account (P-156)', async () => {
  const { key, keyId } = await keyOf(['write', 'publish', 'arrange'], 'admin')
  const body = { name: 'Another', scopes: [], days: null }
  expect((await call(makeKey, { method: 'POST', path: '/api/keys', body, ...by(key) })).json?.code).toBe('not-allowed')
  const at = { method: 'DELETE', path: `/api/keys/${keyId}`, params: { id: String(keyId) }, body: {} }
  expect((await call(endKey, { ...at, ...by(key) })).json?.code).toBe('not-allowed')
  for (const endpoint of ['change-password', 'revoke-sessions', 'second-factor/offer', 'sign-out']) {
    expect((await paper.auth(endpoint, { body: {}, ...by(key) })).json?.code).toBe('not-for-keys')
  }
})

test('an API key ends by expiry, revocation, a disabled owner or a change of role (P-156)', async () => {
  const [over, ended, out, other] = [await keyOf([]), await keyOf([]), await keyOf([]), await keyOf([])]
  expect(await statusOf(over.key)).toBe(200)
  paper.db.update(apiKeys).set({ expiresAt: Date.now() }).where(eq(apiKeys.id, over.keyId)).run()
  expect(await statusOf(over.key)).toBe(401)

  const at = { method: 'DELETE', path: `/api/keys/${ended.keyId}`, params: { id: String(ended.keyId) }, body: {} }
  expect((await call(endKey, { ...at, cookie: other.cookie })).status).toBe(404)
  expect((await call(endKey, { ...at, cookie: ended.cookie })).status).toBe(204)
  expect(await statusOf(ended.key)).toBe(401)

  disablePerson(paper.db, SYSTEM, { id: out.id }, Date.now())
  expect(await statusOf(out.key)).toBe(401)
  updatePerson(paper.db, SYSTEM, { id: out.id, disabled: false }, Date.now())
  expect(await statusOf(out.key)).toBe(401)
  updatePerson(paper.db, SYSTEM, { id: other.id, role: 'reporter' }, Date.now())
  expect(await statusOf(other.key)).toBe(401)
})

test('when it was used is written seldom', async () => {
  const { key, keyId } = await keyOf([])
  expect(rowOf(keyId)?.lastUsedAt).toBeNull()
  await call(me, by(key))
  const first = rowOf(keyId)?.lastUsedAt
  expect(first).toBeGreaterThan(0)
  await call(me, by(key))
  expect(rowOf(keyId)?.lastUsedAt).toBe(first)
  const before = Date.now() - KEY_USE_MS
  paper.db.update(apiKeys).set({ lastUsedAt: before }).where(eq(apiKeys.id, keyId)).run()
  await call(me, by(key))
  expect(rowOf(keyId)?.lastUsedAt).toBeGreaterThan(before)
})

test('a password reset ends keys, and a changed password ends them where that is asked (P-322)', async () => {
  const [reset, kept, asked] = [await keyOf(['write']), await keyOf(['write']), await keyOf(['write'])]
  const link = resetPerson(paper.db, SYSTEM, { person: reset.id }, Date.now())
  expect(link.ok).toBe(true)
  expect(await statusOf(reset.key)).toBe(200)
  const token = link.ok ? link.value.token : ''
  expect(consumeLink(paper.db, { token, hashed: 'x' }, Date.now())).toMatchObject({ ok: true })
  expect(await statusOf(reset.key)).toBe(401)

  const passwords = { currentPassword: PASSWORD, newPassword: 'another one, long enough' }
  const change = (cookie: string, body: object) => paper.auth('change-password', { cookie, body })
  expect((await change(kept.cookie, passwords)).status).toBe(200)
  expect(await statusOf(kept.key)).toBe(200)
  expect((await change(asked.cookie, { ...passwords, endsKeys: true })).status).toBe(200)
  expect(await statusOf(asked.key)).toBe(401)
})

test('a key that a restore paused does not work until an admin resumes it', async () => {
  const { key, keyId, cookie } = await keyOf([])
  const admin = await paper.signedIn('admin')
  paper.db.update(apiKeys).set({ pausedAt: 1 }).where(eq(apiKeys.id, keyId)).run()
  expect(await statusOf(key)).toBe(401)
  expect((await call(listKeys, { cookie })).json).toMatchObject({ items: [{ pausedAt: 1 }] })
  const resuming = (by: string) =>
    call(resumeKey, {
      method: 'DELETE',
      path: `/api/keys/${keyId}/pause`,
      params: { id: String(keyId) },
      cookie: by,
    })
  expect((await resuming(cookie)).status).toBe(403)
  expect((await resuming(admin.cookie)).status).toBe(204)
  expect(await statusOf(key)).toBe(200)
  expect((await resuming(admin.cookie)).status).toBe(404)
})
