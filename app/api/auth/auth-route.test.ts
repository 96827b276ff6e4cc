import fs from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOf } from '#app/api/auth/session.ts'
import { CLIENT_ADDRESS } from '#app/api/http/request.ts'
import { GET as me } from '#app/api/me/route.ts'
import { apiNewsroom, call, cookiesOf, PASSWORD } from '#app/api/testing/call.ts'
import { disablePerson } from '#db/commands/people/steps/disable-person.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { failures, people, sessions } from '#db/schema/tables.ts'
import { ABSOLUTE_MS } from '#db/secrets/session-cookie.ts'
import { IDLE_MS } from '#db/secrets/session-token.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
})
afterAll(() => paper.close())

const sessionsOf = (id: string) => paper.db.select().from(sessions).where(eq(sessions.personId, id)).all()

test('sign-in sets a session cookie, and sign-out ends the session', async () => {
  const { email, id } = paper.addOne('editor', 'ana')
  const signed = await paper.signIn(email.toUpperCase())
  expect(signed.status).toBe(200)
  expect(signed.json).toEqual({ id, email, name: 'ana', role: 'editor' })
  const [session, device] = signed.headers.getSetCookie()
  expect(session).toMatch(/^session=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(device).toMatch(/^device=/)
  const cookie = cookiesOf(signed.headers)
  expect((await call(me, { cookie })).json).toEqual({ id, email, name: 'ana', role: 'editor' })

  const out = await paper.auth('sign-out', { cookie, body: {} })
  expect(out.status).toBe(200)
  expect(out.headers.getSetCookie()).toEqual([expect.stringMatching(/^session=; Max-Age=0; /)])
  expect((await call(me, { cookie })).status).toBe(401)
  expect(sessionsOf(id)).toEqual([])
})

test('a sign-in makes a new token, also over a session that is there (P-141)', async () => {
  const { email, cookie } = await paper.signedIn('editor')
  const again = await paper.signIn(email, PASSWORD, { cookie })
  expect(cookiesOf(again.headers)).not.toContain(cookie.split(';')[0])
})

test('a wrong password, an unknown address and a disabled account get the same response', async () => {
  const known = paper.addOne('editor')
  const out = paper.addOne('editor')
  disablePerson(paper.db, SYSTEM, { id: out.id }, Date.now())
  const answers = await Promise.all([
    paper.signIn(known.email, 'not the password at all'),
    paper.signIn('nobody@halyard.example'),
    paper.signIn(out.email),
  ])
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]?.json).toMatchObject({ code: 'wrong-email-or-password' })
  expect(answers[0]?.headers.get('content-type')).toBe('application/problem+json')
  expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([])
  expect(sessionsOf(out.id)).toEqual([])
})

test('a sign-in from elsewhere or from nowhere is refused (P-146)', async () => {
  const { email } = paper.addOne('editor')
  for (const origin of [null, 'https://elsewhere.example', 'null']) {
    const refused = await paper.signIn(email, PASSWORD, { headers: { origin } })
    expect([refused.status, refused.json?.code]).toEqual([403, 'foreign-origin'])
  }
  const crossSite = await paper.signIn(email, PASSWORD, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(crossSite.status).toBe(403)
})

test('unknown devices share ten attempts, concurrent ones too, and cannot lock out a known device (P-111)', async () => {
  const { email, cookie } = await paper.signedIn('editor')
  const from = (n: number) => ({ headers: { [CLIENT_ADDRESS]: `198.51.${n}.7` } })
  const guesses = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      paper.signIn(n % 2 ? email : email.toUpperCase(), 'a wrong password', from(n)),
    ),
  )
  const statuses = guesses.map(({ status }) => status).sort()
  expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  const blocked = await paper.signIn(email, PASSWORD, from(99))
  expect([blocked.status, blocked.json?.code]).toEqual([429, 'too-many-attempts'])
  expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(800)

  const own = await paper.signIn(email, PASSWORD, { cookie, ...from(99) })
  expect(own.status).toBe(200)
  const forged = await paper.signIn(email, PASSWORD, {
    cookie: cookie.replace(/device=[^.]+/, 'device=another'),
    ...from(99),
  })
  expect(forged.status).toBe(429)

  paper.db
    .update(failures)
    .set({ at: Date.now() - 16 * 60_000 })
    .run()
  expect((await paper.signIn(email, PASSWORD, from(99))).status).toBe(200)
})

test('excess concurrent attempts get 429 and do not count as failed attempts (P-139)', async () => {
  paper.db.delete(failures).run()
  const crowd = Array.from({ length: 24 }, (_, n) => paper.signIn(`nobody${n}@halyard.example`))
  const codes = (await Promise.all(crowd)).map(({ json }) => json?.code)
  expect(codes.filter((code) => code === 'too-busy').length).toBeGreaterThanOrEqual(1)
  const checked = codes.filter((code) => code === 'wrong-email-or-password').length
  expect(checked).toBeGreaterThanOrEqual(18)
  expect(paper.db.select().from(failures).all()).toHaveLength(checked * 2)
})

test('disabling an account or changing its role ends its sessions (P-141, P-142)', async () => {
  const one = await paper.signedIn('editor')
  disablePerson(paper.db, SYSTEM, { id: one.id }, Date.now())
  expect(sessionsOf(one.id)).toEqual([])
  expect((await call(me, { cookie: one.cookie })).status).toBe(401)

  const other = await paper.signedIn('reporter')
  updatePerson(paper.db, SYSTEM, { id: other.id, role: 'editor' }, Date.now())
  expect((await call(me, { cookie: other.cookie })).status).toBe(401)
})

test('a remaining session of a disabled account is not accepted', async () => {
  const { id, cookie } = await paper.signedIn('editor')
  paper.db.update(people).set({ disabledAt: 1 }).where(eq(people.id, id)).run()
  expect(await actorOf(new Headers({ cookie }))).toBeNull()
})

test('a session ends when idle, and 14 days after sign-in though it was used (P-141)', async () => {
  const { id, cookie } = await paper.signedIn('editor')
  const headers = new Headers({ cookie })
  const now = Date.now()
  const set = (values: Partial<typeof sessions.$inferInsert>) =>
    paper.db.update(sessions).set(values).where(eq(sessions.personId, id)).run()

  set({ expiresAt: now + 60_000 })
  expect((await actorOf(headers))?.id).toBe(id)
  const touched = sessionsOf(id)[0]?.expiresAt ?? 0
  expect(touched).toBeGreaterThanOrEqual(now + IDLE_MS)

  set({ createdAt: now - ABSOLUTE_MS - 1 })
  expect(await actorOf(headers)).toBeNull()
  expect(sessionsOf(id)).toEqual([])

  const again = await paper.signedIn('editor')
  paper.db
    .update(sessions)
    .set({ expiresAt: now - 1 })
    .where(eq(sessions.personId, again.id))
    .run()
  expect(await actorOf(new Headers({ cookie: again.cookie }))).toBeNull()
})

test('changing the password asks for the old one and ends the other sessions (P-142)', async () => {
  const here = await paper.signedIn('editor')
  const there = cookiesOf((await paper.signIn(here.email)).headers)
  const change = (currentPassword: string, newPassword: string) =>
    paper.auth('change-password', { cookie: here.cookie, body: { currentPassword, newPassword } })

  expect((await change('a wrong password', 'another one, long enough')).json).toMatchObject({
    code: 'wrong-password',
    errors: [{ field: 'currentPassword' }],
  })
  expect((await change(PASSWORD, 'short')).json).toMatchObject({
    code: 'weak-password',
    errors: [{ field: 'newPassword' }],
  })
  expect((await change(PASSWORD, here.email.toUpperCase())).status).toBe(422)
  expect((await change(PASSWORD, 'another one, long enough')).status).toBe(200)
  expect((await call(me, { cookie: here.cookie })).status).toBe(200)
  expect((await call(me, { cookie: there })).status).toBe(401)
  expect((await paper.signIn(here.email)).status).toBe(401)
  expect((await paper.signIn(here.email, 'another one, long enough')).status).toBe(200)
})

test('sessions can be listed and ended by their own person only', async () => {
  const ana = await paper.signedIn('editor')
  const ben = await paper.signedIn('editor')
  const list = await paper.auth('list-sessions', { method: 'GET', cookie: ana.cookie })
  expect(list.status).toBe(200)
  expect(list.json).toHaveLength(1)
  const [theirs] = sessionsOf(ben.id)
  await paper.auth('revoke-session', { cookie: ana.cookie, body: { token: theirs?.token } })
  expect(sessionsOf(ben.id)).toHaveLength(1)
  await paper.auth('revoke-sessions', { cookie: ana.cookie, body: {} })
  expect(sessionsOf(ana.id)).toEqual([])
  expect((await paper.auth('list-sessions', { method: 'GET' })).status).toBe(401)
})

test('no other endpoint is there', async () => {
  const { cookie } = await paper.signedIn('admin')
  const body = { email: 'eve@halyard.example', name: 'Eve', password: PASSWORD, newEmail: 'eve@halyard.example' }
  for (const endpoint of [
    'sign-up/email',
    'update-user',
    'change-email',
    'delete-user',
    'sign-in/social',
    'constructor',
    '..',
    'sign-in/email/',
  ]) {
    const refused = await paper.auth(endpoint, { cookie, body })
    expect([endpoint, refused.status, refused.json?.code]).toEqual([endpoint, 404, 'not-found'])
  }
  const wrong = await paper.auth('sign-in/email', { method: 'GET' })
  expect([wrong.status, wrong.json?.code, wrong.headers.get('allow')]).toEqual([405, 'method-not-allowed', 'POST'])
  const unfit = await paper.auth('sign-in/email', { body: { email: 'x', password: '', role: 'admin' } })
  expect(unfit.json?.errors).toMatchObject([{ field: 'email' }, { field: 'password' }, { field: 'role' }])
})

test('the secret that signs cookies is readable for its owner only', () => {
  expect(fs.statSync(path.join(paper.dir, 'secret')).mode & 0o777).toBe(0o600)
})
