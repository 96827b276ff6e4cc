import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as consume } from '#app/api/links/consume/route.ts'
import { POST as inspect } from '#app/api/links/inspect/route.ts'
import { GET as me } from '#app/api/me/route.ts'
import { apiNewsroom, call, cookiesOf, PASSWORD } from '#app/api/testing/call.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { consumeLink } from '#db/commands/people/consume-link.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import { setupLink } from '#db/commands/people/setup-link.ts'
import { disablePerson } from '#db/commands/people/steps/disable-person.ts'
import { links, people } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
})
afterAll(() => paper.close())

const NEW = 'low water at half past six'
const use = (body: Record<string, unknown>) => call(consume, { method: 'POST', path: '/api/links/consume', body })
const seen = (token: string) => call(inspect, { method: 'POST', path: '/api/links/inspect', body: { token } })
const invited = (email: string) => {
  const added = addPerson(paper.db, SYSTEM, { email, name: 'Ines', role: 'reporter' }, Date.now())
  if (!added.ok || added.value.token === null) throw new Error('not invited')
  return { id: added.value.id, token: added.value.token }
}

test('the set-up link makes the first admin once, and there is none after (P-97)', async () => {
  const replaced = setupLink(paper.db, Date.now())?.token ?? ''
  const token = setupLink(paper.db, Date.now())?.token ?? ''
  expect((await seen(replaced)).json?.code).toBe('link-spent')
  expect((await seen(token)).json).toEqual({ purpose: 'setup', email: null, name: null })
  expect(paper.db.select().from(links).all()).not.toContainEqual(expect.objectContaining({ tokenHash: token }))

  const person = { name: 'Ada Brandt', email: 'Ada@Halyard.example' }
  expect((await use({ token, ...person, password: 'short' })).json?.code).toBe('weak-password')
  expect((await use({ token, password: NEW })).json).toMatchObject({ code: 'no-name', errors: [{ field: 'name' }] })
  // Of two concurrent requests, exactly one creates the admin.
  const both = await Promise.all([
    use({ token, ...person, password: NEW }),
    use({ token, ...person, email: 'eve@halyard.example', password: NEW }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 410])
  expect(paper.db.select().from(people).all()).toMatchObject([{ role: 'admin' }])
  const entered = both.find(({ status }) => status === 200)
  const who = await call(me, { cookie: cookiesOf(entered?.headers ?? new Headers()) })
  expect(who.json).toMatchObject({ role: 'admin' })
  expect((await use({ token, ...person, password: NEW })).status).toBe(410)
  expect(setupLink(paper.db, Date.now())).toBeNull()
})

test('an invitation lets its person choose a password, once, within 72 hours (P-66, P-144)', async () => {
  const { token } = invited('ines@halyard.example')
  expect((await seen(token)).json).toEqual({ purpose: 'invitation', email: 'ines@halyard.example', name: 'Ines' })
  expect((await use({ token, email: 'other@halyard.example', password: 'ines@halyard.example' })).status).toBe(422)
  expect((await use({ token, password: NEW })).json).toMatchObject({ email: 'ines@halyard.example', role: 'reporter' })
  expect((await use({ token, password: NEW })).json?.code).toBe('link-spent')

  const late = invited('late@halyard.example')
  paper.db.update(links).set({ expiresAt: Date.now() }).where(eq(links.personId, late.id)).run()
  expect((await seen(late.token)).status).toBe(410)
  expect((await use({ token: late.token, password: NEW })).status).toBe(410)
})

test('the command itself uses a link once and not after its time, whatever was looked at before (P-144)', () => {
  const one = invited('one@halyard.example')
  const now = Date.now()
  const used = () => consumeLink(paper.db, { token: one.token, hashed: 'x' }, now)
  expect([used().ok, used()]).toEqual([true, { ok: false, code: 'link-spent' }])
  const late = invited('later@halyard.example')
  const after = now + 73 * 3_600_000
  expect(consumeLink(paper.db, { token: late.token, hashed: 'x' }, after)).toEqual({ ok: false, code: 'link-spent' })
})

test('a reset keeps the old password until it is used, then ends every session', async () => {
  const { email, cookie } = await paper.signedIn('editor')
  const reset = resetPerson(paper.db, SYSTEM, { person: email }, Date.now())
  const token = reset.ok ? reset.value.token : ''
  expect((await call(me, { cookie })).status).toBe(200)
  expect((await use({ token, password: NEW })).status).toBe(200)
  expect((await call(me, { cookie })).status).toBe(401)
  expect((await paper.signIn(email)).status).toBe(401)
  expect((await paper.signIn(email, NEW)).status).toBe(200)
})

test('links of disabled accounts, invented tokens and foreign origins are refused', async () => {
  const gone = invited('gone@halyard.example')
  disablePerson(paper.db, SYSTEM, { id: gone.id }, Date.now())
  expect((await use({ token: gone.token, password: NEW })).status).toBe(410)
  expect((await seen('made-up')).status).toBe(410)
  const here = invited('here@halyard.example')
  const body = { token: here.token, password: PASSWORD }
  const foreign = await call(consume, { method: 'POST', body, headers: { origin: null } })
  expect([foreign.status, foreign.json?.code]).toEqual([403, 'foreign-origin'])
})
