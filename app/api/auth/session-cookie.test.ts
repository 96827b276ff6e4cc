import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { actorOf } from '#app/api/auth/session.ts'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { sessions } from '#db/schema/tables.ts'
import { readSessionToken, sessionCookie } from '#db/secrets/session-cookie.ts'

/**
 * A cookie as better-auth made it, which signed sessions before. Computed with
 * `printf %s TOKEN | openssl dgst -sha256 -hmac SECRET -binary | base64`.
 */
const SECRET = 'this-secret-has-forty-three-letters-in-all-43'
const TOKEN = 'a8Fq2Lm0ZtYc7RkP4sXwB1nVhJ6uDgEo'
const OF_BETTER_AUTH = `${TOKEN}.TCpunkRUpFMB6e3SjqT2qsSadB0%2BZ99Z%2BBgh4EZehC0%3D`

let paper: ReturnType<typeof apiNewsroom>
let id: string
beforeAll(() => {
  paper = apiNewsroom()
  fs.writeFileSync(path.join(paper.dir, 'secret'), SECRET)
  id = paper.addOne('editor').id
})
beforeEach(() => {
  paper.db.delete(sessions).run()
  const now = Date.now()
  const at = { createdAt: now, updatedAt: now, expiresAt: now + 3_600_000 }
  paper.db
    .insert(sessions)
    .values({ id: 's', token: TOKEN, personId: id, ...at })
    .run()
})
afterAll(() => paper.close())

const personOf = async (cookie: string) => (await actorOf(new Headers({ cookie })))?.id ?? null
const signedBy = (secret: string) =>
  `${TOKEN}.${encodeURIComponent(createHmac('sha256', secret).update(TOKEN).digest('base64'))}`

test('a cookie that better-auth made still signs in, and ours is the same', async () => {
  expect(await personOf(`session=${OF_BETTER_AUTH}`)).toBe(id)
  expect(await personOf(`other=1; session=${decodeURIComponent(OF_BETTER_AUTH)}; more=2`)).toBe(id)
  expect(sessionCookie({ token: TOKEN })).toMatch(`session=${OF_BETTER_AUTH}; Max-Age=1209600; Path=/; HttpOnly`)
  expect(signedBy(SECRET)).toBe(OF_BETTER_AUTH)
})

test.each([
  ['without a signature', TOKEN],
  ['with an empty signature', `${TOKEN}.`],
  ['without a token', OF_BETTER_AUTH.slice(TOKEN.length)],
  ['empty', ''],
  ['with a signature cut off', OF_BETTER_AUTH.slice(0, -8)],
  ['with a longer signature', `${OF_BETTER_AUTH}%3D`],
  ['with a changed token', OF_BETTER_AUTH.replace('a8', 'b8')],
  ['with a changed signature', OF_BETTER_AUTH.replace('.T', '.U')],
  ['in upper case', OF_BETTER_AUTH.toUpperCase()],
  ['in lower case', OF_BETTER_AUTH.toLowerCase()],
  ['signed with another secret', signedBy('another-secret-of-more-than-32-letters-here')],
  ['signed with an empty secret', signedBy('')],
  ['that is no percent-encoding', `${OF_BETTER_AUTH}%E0%A4%A`],
  ['with letters outside ASCII', `${TOKEN}.%E2%82%AC`],
])('a session cookie %s is nobody', async (_, value) => {
  expect(readSessionToken(new Headers({ cookie: `session=${value}` }))).toBeNull()
  expect(await personOf(`session=${value}`)).toBeNull()
})

test('the name of the cookie is exact, and of two the first counts', async () => {
  expect(await personOf(`Session=${OF_BETTER_AUTH}`)).toBeNull()
  expect(await personOf(`__Host-session=${OF_BETTER_AUTH}`)).toBeNull()
  expect(await personOf(`better-auth.session_token=${OF_BETTER_AUTH}`)).toBeNull()
  expect(await personOf(`session=${OF_BETTER_AUTH}; session=forged.one`)).toBe(id)
  expect(await personOf(`session=forged.one; session=${OF_BETTER_AUTH}`)).toBeNull()
})

test('a rightly signed token of no session, or of one that expired, is nobody', async () => {
  paper.db.update(sessions).set({ expiresAt: Date.now() }).where(eq(sessions.token, TOKEN)).run()
  expect(await personOf(`session=${OF_BETTER_AUTH}`)).toBeNull()
  expect(paper.db.select().from(sessions).all()).toEqual([])
  expect(await personOf(`session=${OF_BETTER_AUTH}`)).toBeNull()
})
