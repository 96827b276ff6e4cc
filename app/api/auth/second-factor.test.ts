import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CLIENT_ADDRESS } from '#app/api/http/request.ts'
import { POST as consume } from '#app/api/links/consume/route.ts'
import { GET as me } from '#app/api/me/route.ts'
import { DELETE as resetFactor } from '#app/api/people/[id]/second-factor/route.ts'
import { apiNewsroom, call, cookiesOf, PASSWORD } from '#app/api/testing/call.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import { saveSignInRules } from '#db/commands/people/save-sign-in-rules.ts'
import { listEvents } from '#db/queries/audit/list-events.ts'
import { failures, recoveryCodes, secondFactors, secondSteps, sessions } from '#db/schema/tables.ts'
import { codeAt } from '#db/secrets/second-factor-codes.ts'
import { must } from '#db/testing/cast.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/** Algorithm and work of each hash that a password was checked against. */
const checked: string[] = []
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  const verify: typeof argon2.verify = (hashed, password) => {
    checked.push(String(hashed).split('$').slice(0, 4).join('$'))
    return argon2.verify(hashed, password)
  }
  return { ...argon2, verify }
})

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
})
afterAll(() => paper.close())

const STEP_MS = 30_000
type Role = 'reporter' | 'editor' | 'admin'

/** Creates a user with a confirmed second factor who has not used the code of the current time step yet. */
async function withFactor(role: Role = 'editor') {
  const person = await paper.signedIn(role)
  const ask = (endpoint: string, body: object, cookie = person.cookie) =>
    paper.auth(`second-factor/${endpoint}`, { cookie, body })
  const offered = await ask('offer', { password: PASSWORD })
  const secret = String(offered.json?.['secret'])
  const confirmed = await ask('confirmation', { code: codeAt(secret, Date.now() - STEP_MS) })
  const codes = confirmed.json?.['recoveryCodes'] as string[]
  return {
    ...person,
    secret,
    codes,
    cookie: `${cookiesOf(confirmed.headers)}; ${person.cookie.split('; ')[1]}`,
    old: person.cookie,
  }
}
const stepOf = async (email: string, over: Parameters<typeof paper.signIn>[2] = {}) => {
  const first = await paper.signIn(email, PASSWORD, over)
  expect([first.status, first.json?.code]).toEqual([401, 'second-factor-needed'])
  return cookiesOf(first.headers)
}
const second = (cookie: string, code: string) => paper.auth('second-step', { cookie, body: { code } })
const whats = (person: string) => {
  const events = listEvents(paper.db, SYSTEM, { person })
  return events.ok ? events.value.items.map(({ what }) => what) : []
}

test('setting one up asks for the password and a first code, gives a new token, and ends every session of before (P-141)', async () => {
  const { cookie } = await paper.signedIn('editor')
  const offer = (password: string) => paper.auth('second-factor/offer', { cookie, body: { password } })
  expect((await offer('not the password')).json?.code).toBe('wrong-password')
  const { json } = await offer(PASSWORD)
  expect(json?.['address']).toMatch(/^otpauth:\/\/totp\/[^?]+\?issuer=.*secret=[A-Z2-7]{32}/)
  expect((await paper.auth('second-factor/confirmation', { cookie, body: { code: '000 000' } })).status).toBe(422)

  const one = await withFactor()
  expect(one.codes).toHaveLength(8)
  expect(one.codes[0]).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/)
  expect((await call(me, { cookie: one.old })).status).toBe(401)
  expect((await call(me, { cookie: one.cookie })).status).toBe(200)
  const stored = JSON.stringify(paper.db.select().from(recoveryCodes).all())
  for (const code of one.codes) expect(stored).not.toContain(code.replace('-', ''))
  const shown = await paper.auth('second-factor', { method: 'GET', cookie: one.cookie })
  expect(shown.json).toMatchObject({ isOn: true, codesLeft: 8, isRequired: false })
})

test('the password alone gives no session; a code of the app does, once, pasted with spaces too (P-143)', async () => {
  const { email, id, secret } = await withFactor()
  const before = paper.db.select().from(sessions).all().length
  const step = await stepOf(email)
  expect(step).not.toContain('session=')
  expect(paper.db.select().from(sessions).all()).toHaveLength(before)
  expect((await call(me, { cookie: step })).status).toBe(401)

  const code = codeAt(secret, Date.now())
  expect((await second(step, '12')).json?.code).toBe('wrong-code')
  const signed = await second(step, ` ${code.slice(0, 3)} ${code.slice(3)} `)
  expect(signed.json).toMatchObject({ id, email, role: 'editor' })
  expect((await call(me, { cookie: cookiesOf(signed.headers) })).status).toBe(200)
  expect(whats(id)[0]).toBe('person.signed-in')

  // A second step and a code work only once, and so do codes of earlier time steps.
  expect((await second(step, code)).json?.code).toBe('second-step-over')
  const again = await stepOf(email)
  expect((await second(again, code)).json?.code).toBe('wrong-code')
  expect((await second(again, codeAt(secret, Date.now() - STEP_MS))).json?.code).toBe('wrong-code')
  expect((await second(again, codeAt(secret, Date.now() + STEP_MS))).status).toBe(200)
})

test('of two concurrent sign-ins with the same code only one succeeds (P-143)', async () => {
  const { email, secret } = await withFactor()
  const steps = [await stepOf(email), await stepOf(email)]
  const code = codeAt(secret, Date.now())
  const statuses = (await Promise.all(steps.map((step) => second(step, code)))).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([200, 422])
})

test('a recovery code lets in once, and the trail says so (P-67)', async () => {
  const { email, id, codes } = await withFactor()
  const [code = ''] = codes
  const signed = await second(await stepOf(email), code.toUpperCase())
  expect(signed.status).toBe(200)
  expect(whats(id)[0]).toBe('person.recovery-code-used')
  const shown = await paper.auth('second-factor', { method: 'GET', cookie: cookiesOf(signed.headers) })
  expect(shown.json).toMatchObject({ codesLeft: 7 })
  expect((await second(await stepOf(email), code)).json?.code).toBe('wrong-code')

  const cookie = cookiesOf(signed.headers)
  const renewed = await paper.auth('second-factor/recovery-codes', { cookie, body: { password: PASSWORD } })
  expect(renewed.json?.['recoveryCodes']).toHaveLength(8)
  expect((await second(await stepOf(email), codes[1] ?? '')).json?.code).toBe('wrong-code')
})

test('wrong codes are guesses like wrong passwords: a stranger has ten, and the person’s own device goes on', async () => {
  paper.db.delete(failures).run()
  const { email, secret, cookie } = await withFactor()
  const from = { headers: { [CLIENT_ADDRESS]: '203.0.113.9' } }
  const step = await stepOf(email, from)
  const guess = (n: number) =>
    paper.auth('second-step', { cookie: step, body: { code: String(n).padStart(6, '0') }, ...from })
  const right = codeAt(secret, Date.now())
  const codes: unknown[] = []
  for (let n = 0; n < 12; n++) codes.push((await guess(Number(right) === n ? 99 : n)).json?.code)
  expect(codes.filter((code) => code === 'wrong-code')).toHaveLength(10)
  expect(codes.slice(10)).toEqual(['too-many-attempts', 'too-many-attempts'])
  expect((await paper.signIn(email, PASSWORD, from)).json?.code).toBe('too-many-attempts')

  const device = cookie.split('; ')[1] ?? ''
  const own = await stepOf(email, { cookie: device })
  expect((await second(`${device}; ${own}`, right)).status).toBe(200)
})

test('a pending second step ends after ten minutes, with a new password, and with a disabled account', async () => {
  const { email, id, secret } = await withFactor()
  const late = await stepOf(email)
  paper.db.update(secondSteps).set({ expiresAt: Date.now() }).run()
  expect((await second(late, codeAt(secret, Date.now()))).json?.code).toBe('second-step-over')

  const step = await stepOf(email)
  const link = resetPerson(paper.db, SYSTEM, { person: id }, Date.now())
  const token = link.ok ? link.value.token : ''
  const password = 'another one, long enough'
  const used = await call(consume, { method: 'POST', path: '/api/links/consume', body: { token, password } })
  // A password-reset link does not bypass the second factor.
  expect(used.json?.code).toBe('second-factor-needed')
  expect((await second(step, codeAt(secret, Date.now()))).json?.code).toBe('second-step-over')
  expect((await second(cookiesOf(used.headers), codeAt(secret, Date.now()))).status).toBe(200)
})

test('an admin takes away the second factor of somebody else, and only an admin', async () => {
  const admin = await paper.signedIn('admin')
  const one = await withFactor()
  const reset = (cookie: string, id: string) =>
    call(resetFactor, { method: 'DELETE', path: `/api/people/${id}/second-factor`, params: { id }, cookie, body: {} })
  expect((await reset(one.cookie, one.id)).json?.code).toBe('not-allowed')
  expect((await reset(admin.cookie, one.id)).status).toBe(204)
  expect(whats(one.id)[0]).toBe('person.second-factor-off')
  expect((await call(me, { cookie: one.cookie })).status).toBe(401)
  expect((await paper.signIn(one.email)).status).toBe(200)
  const own = await withFactor('admin')
  expect((await reset(own.cookie, own.id)).json?.code).toBe('not-allowed')
})

test('when a second factor is required, editors must set one up first and cannot remove it', async () => {
  const editor = await paper.signedIn('editor')
  const reporter = await paper.signedIn('reporter')
  const one = await withFactor()
  saveSignInRules(paper.db, SYSTEM, { secondFactor: 'editors' }, Date.now())
  const code = async (cookie: string) => (await call(me, { cookie })).json?.code
  expect([await code(editor.cookie), await code(reporter.cookie), await code(one.cookie)]).toEqual([
    'second-factor-required',
    undefined,
    undefined,
  ])
  const offer = await paper.auth('second-factor/offer', { cookie: editor.cookie, body: { password: PASSWORD } })
  expect(offer.status).toBe(200)
  const end = () => paper.auth('second-factor/end', { cookie: one.cookie, body: { password: PASSWORD } })
  expect((await end()).json?.code).toBe('second-factor-required')
  saveSignInRules(paper.db, SYSTEM, { secondFactor: 'optional' }, Date.now())
  expect((await end()).status).toBe(200)
  expect(
    paper.db
      .select()
      .from(secondFactors)
      .all()
      .map(({ personId }) => personId),
  ).not.toContain(one.id)
  expect((await end()).json?.code).toBe('second-factor-off')
})

test('an unknown address costs as much work as a known one (P-139)', async () => {
  const email = 'known@halyard.example'
  must(addPerson(paper.db, SYSTEM, { email, name: 'Known', role: 'editor', password: PASSWORD }, Date.now()))
  checked.length = 0
  for (const address of [email, 'nobody@halyard.example']) await paper.signIn(address, 'not the password at all')
  expect(checked).toEqual(['$argon2id$v=19$m=65536,t=3,p=1', '$argon2id$v=19$m=65536,t=3,p=1'])
})

test('a factor that is on says so whatever code is given: its confirmation is no place to guess (P-324)', async () => {
  const { cookie, secret } = await withFactor()
  const confirm = (code: string) => paper.auth('second-factor/confirmation', { cookie, body: { code } })
  for (const code of [codeAt(secret, Date.now()), '000 000', 'no code at all'])
    expect((await confirm(code)).json?.code).toBe('second-factor-on')
})
