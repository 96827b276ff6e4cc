import { afterAll, beforeAll, expect, test } from 'vitest'
import { prefixOf } from '#app/api/auth/sign-in-throttle.ts'
import { GET as me } from '#app/api/me/route.ts'
import { apiNewsroom, call, cookiesOf, ORIGIN, PASSWORD } from '#app/api/testing/call.ts'

const origin = 'https://halyard.example'
let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom(origin)
})
afterAll(() => paper.close())

test('over https the cookies are secure and bound to the host (P-140)', async () => {
  const { email } = paper.addOne('editor')
  const signed = await paper.signIn(email, PASSWORD, { headers: { origin } })
  const [session, device] = signed.headers.getSetCookie()
  expect(session).toMatch(/^__Host-session=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  expect(device).toMatch(/^__Host-device=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  expect((await call(me, { cookie: cookiesOf(signed.headers) })).status).toBe(200)
  expect((await paper.signIn(email, PASSWORD, { headers: { origin: ORIGIN } })).status).toBe(403)
})

test('an address counts with its network', () => {
  const networks = [
    '192.0.2.77',
    '::ffff:192.0.2.1',
    '2001:db8:1:2:3:4:5:6',
    '2001:db8::1',
    '::1',
    'nonsense',
    null,
  ].map(prefixOf)
  expect(networks).toEqual(['192.0.2', '192.0.2', '2001:db8:1:2', '2001:db8:0:0', '0:0:0:0', 'unknown', 'unknown'])
})
