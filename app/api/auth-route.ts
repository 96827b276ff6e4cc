import type { z } from 'zod'
import { type Answer, answer, problem, toResponse } from '#app/api/answer.ts'
import { authSpecs } from '#app/api/auth-specs.ts'
import { callAuth } from '#app/api/call-auth.ts'
import { requirePerson } from '#app/api/desk-route.ts'
import { openRoute } from '#app/api/open-route.ts'
import { fit, parseJson, readText, requireOwnOrigin } from '#app/api/request.ts'
import { actorOf } from '#app/api/session.ts'
import { guess, hashing, signIn } from '#app/api/sign-in.ts'
import { changePassword } from '#db/commands/change-password.ts'
import { endSession } from '#db/commands/touch-session.ts'
import { writer } from '#db/live.ts'
import { hashPassword, isPassword } from '#db/passwords.ts'
import { passwordHashOf } from '#db/queries/password-hash-of.ts'
import { whenFree } from '#db/write.ts'
import { passwordFits } from '#domain/permissions/password.ts'

type Endpoint = (request: Request) => Promise<Response | Answer>

/** All of better-auth that can be reached from outside, each with what we put in front of it. The rest is 404. */
const endpoints: Record<keyof typeof authSpecs, Endpoint> = {
  'POST sign-in/email': async (request) => signIn(request, await bodyOf(request, authSpecs['POST sign-in/email'])),
  'POST sign-out': signOut,
  'GET get-session': getSession,
  'GET list-sessions': async (request) => passOn(request, 'list-sessions'),
  'POST revoke-session': async (request) =>
    passOn(request, 'revoke-session', await bodyOf(request, authSpecs['POST revoke-session'])),
  'POST revoke-sessions': async (request) =>
    passOn(request, 'revoke-sessions', await bodyOf(request, authSpecs['POST revoke-sessions'])),
  'POST revoke-other-sessions': async (request) =>
    passOn(request, 'revoke-other-sessions', await bodyOf(request, authSpecs['POST revoke-other-sessions'])),
  'POST change-password': changeOwnPassword,
}
const isEndpoint = (name: string): name is keyof typeof endpoints => Object.hasOwn(endpoints, name)

export const authRoute = openRoute(async (request, params) => {
  const name = Array.isArray(params.all) ? params.all.join('/') : ''
  const asked = `${request.method === 'HEAD' ? 'GET' : request.method} ${name}`
  if (!isEndpoint(asked)) {
    const allow = ['GET', 'POST'].filter((method) => isEndpoint(`${method} ${name}`)).join(', ')
    return allow === '' ? problem('not-found') : problem('method-not-allowed', { headers: { allow } })
  }
  // Before anything is looked at, and for sign-in too: better-auth itself would let a missing Origin through.
  if (request.method === 'POST') requireOwnOrigin(request)
  return endpoints[asked](request)
})

async function bodyOf<S extends z.ZodType>(request: Request, { takes }: { takes: S }): Promise<z.output<S>> {
  return fit(takes, parseJson(request, (await readText(request)) || '{}'))
}

/** Hands a signed-in person's request on; what better-auth refuses is told in our words. */
async function passOn(request: Request, name: string, body?: unknown): Promise<Response> {
  await requirePerson(request)
  const response = await callAuth(request, name, body)
  if (response.status >= 500) throw new Error(`better-auth answered ${name} with ${response.status}`)
  if (!response.ok) return toResponse(problem(response.status === 401 ? 'signed-out' : 'does-not-fit'))
  const passed = toResponse({ status: 200, body: await response.json() })
  for (const cookie of response.headers.getSetCookie()) passed.headers.append('set-cookie', cookie)
  return passed
}

async function signOut(request: Request): Promise<Response> {
  await bodyOf(request, authSpecs['POST sign-out'])
  const actor = await actorOf(request.headers)
  // better-auth only logs where its own deletion fails, and the person would believe that they are out.
  if (actor) await whenFree(writer(), (db) => endSession(db, actor.sessionToken))
  const response = await callAuth(request, 'sign-out')
  const done = toResponse({ status: 200, body: { success: true } })
  for (const cookie of response.headers.getSetCookie()) done.headers.append('set-cookie', cookie)
  return done
}

async function getSession(request: Request): Promise<Answer> {
  const actor = await actorOf(request.headers)
  if (!actor) return problem('signed-out')
  const { id, name, email, role } = actor
  return { status: 200, body: { user: { id, name, email, role } } }
}

/** Better-auth would end the other sessions after the change, and not with it. */
async function changeOwnPassword(request: Request): Promise<Answer> {
  const actor = await requirePerson(request)
  const { currentPassword, newPassword } = await bodyOf(request, authSpecs['POST change-password'])
  const fits = passwordFits(newPassword, actor.email)
  if (!fits.ok) return problem(fits.code, { field: 'newPassword' })
  const stored = passwordHashOf(writer(), actor.id)
  const isRight = await guess(request.headers, actor.email, async () => {
    const value = stored !== null && (await isPassword(stored, currentPassword))
    return { isRight: value, value }
  })
  if (!isRight) return problem('wrong-password', { field: 'currentPassword' })
  const hashed = await hashing(() => hashPassword(newPassword))
  const input = { personId: actor.id, hashed, keepSession: actor.sessionToken }
  return answer(await whenFree(writer(), (db) => changePassword(db, input, Date.now())))
}
