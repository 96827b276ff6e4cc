import type { z } from 'zod'
import { authSpecs } from '#app/api/auth/auth-specs.ts'
import {
  confirmOwn,
  endOwn,
  isOwnPassword,
  offerOwn,
  renewCodes,
  showSecondFactor,
} from '#app/api/auth/own-second-factor.ts'
import { actorOf, type SignedIn } from '#app/api/auth/session.ts'
import { hashing, secondStep, signIn } from '#app/api/auth/sign-in-steps.ts'
import { prefixOf } from '#app/api/auth/sign-in-throttle.ts'
import { type Answer, answer, problem, toResponse } from '#app/api/http/api-answer.ts'
import { requireSignedIn } from '#app/api/http/desk-route.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseJson, parseOrRefuse, readText, requireOwnOrigin } from '#app/api/http/request.ts'
import { changePassword } from '#db/commands/people/change-password.ts'
import { endOwnSession, endOwnSessions } from '#db/commands/people/end-sessions.ts'
import { endSession } from '#db/commands/people/touch-session.ts'
import { writer } from '#db/engine/connections.ts'
import { writeFromReserve } from '#db/engine/disk-reserve.ts'
import { sessionsOf } from '#db/queries/people/sessions-of.ts'
import { cookieOf, setCookie } from '#db/secrets/cookies.ts'
import { hashPassword } from '#db/secrets/passwords.ts'
import type { SessionView } from '#domain/newsroom-views.ts'
import { deviceName } from '#domain/permissions/device-name.ts'
import { passwordFits } from '#domain/permissions/password.ts'

type Name = keyof typeof authSpecs
type Endpoint = (request: Request) => Promise<Response | Answer>
type Own<N extends Name> = (
  person: SignedIn,
  input: z.output<(typeof authSpecs)[N]['takes']>,
  request: Request,
) => Promise<Response | Answer> | Answer

const DONE: Answer = { status: 200, body: { status: true } }

/** Every endpoint below `/api/auth`; any other address there is 404. */
const endpoints: Record<Name, Endpoint> = {
  'POST sign-in/email': async (request) => signIn(request, await bodyOf(request, 'POST sign-in/email')),
  'POST second-step': async (request) => secondStep(request, (await bodyOf(request, 'POST second-step')).code),
  'POST sign-out': signOut,
  'GET get-session': own('GET get-session', ({ id, name, email, role }) => ({
    status: 200,
    body: { user: { id, name, email, role } },
  })),
  'GET list-sessions': own('GET list-sessions', listSessions),
  'POST revoke-session': own('POST revoke-session', async ({ id: personId }, { id }) => {
    await writeFromReserve(writer(), (db) => endOwnSession(db, { personId, id }, Date.now()))
    return DONE
  }),
  'POST revoke-sessions': own('POST revoke-sessions', (person) => endSessions(person, null)),
  'POST revoke-other-sessions': own('POST revoke-other-sessions', (person) => endSessions(person, person.sessionToken)),
  'POST change-password': own('POST change-password', changeOwnPassword),
  'GET second-factor': own('GET second-factor', (person) => showSecondFactor(person)),
  'POST second-factor/offer': own('POST second-factor/offer', (person, { password }, request) =>
    offerOwn(request, person, password),
  ),
  'POST second-factor/confirmation': own('POST second-factor/confirmation', (person, { code }, request) =>
    confirmOwn(request, person, code),
  ),
  'POST second-factor/recovery-codes': own('POST second-factor/recovery-codes', (person, { password }, request) =>
    renewCodes(request, person, password),
  ),
  'POST second-factor/end': own('POST second-factor/end', (person, { password }, request) =>
    endOwn(request, person, password),
  ),
}
const isEndpoint = (name: string): name is Name => Object.hasOwn(endpoints, name)

export const authRoute = openRoute(async (request, params) => {
  const name = Array.isArray(params.all) ? params.all.join('/') : ''
  const asked = `${request.method === 'HEAD' ? 'GET' : request.method} ${name}`
  if (!isEndpoint(asked)) {
    const allow = ['GET', 'POST'].filter((method) => isEndpoint(`${method} ${name}`)).join(', ')
    return allow === '' ? problem('not-found') : problem('method-not-allowed', { headers: { allow } })
  }
  // API keys cannot manage their owner's account, so that a leaked key cannot gain rights.
  if (request.headers.has('authorization')) return problem('not-for-keys')
  // Checks the Origin before anything else, for sign-in too: a missing Origin is refused like a foreign one.
  if (request.method === 'POST') requireOwnOrigin(request)
  return endpoints[asked](request)
})

async function bodyOf<N extends Name>(request: Request, name: N): Promise<z.output<(typeof authSpecs)[N]['takes']>> {
  const { takes }: { takes: z.ZodType } = authSpecs[name]
  const body = request.method === 'POST' ? parseJson(request, (await readText(request)) || '{}') : {}
  return parseOrRefuse(takes, body) as z.output<(typeof authSpecs)[N]['takes']>
}

/** Wraps an endpoint that manages one's own account: it requires a session and a valid body. */
function own<N extends Name>(name: N, work: Own<N>): Endpoint {
  return async (request) => work(await requireSignedIn(request), await bodyOf(request, name), request)
}

async function signOut(request: Request): Promise<Response> {
  await bodyOf(request, 'POST sign-out')
  const actor = await actorOf(request.headers)
  if (actor) await writeFromReserve(writer(), (db) => endSession(db, actor.sessionToken))
  const done = toResponse({ status: 200, body: { success: true } })
  done.headers.append('set-cookie', setCookie(cookieOf('session'), '', 0))
  return done
}

function listSessions({ id, sessionToken }: SignedIn): Answer {
  const body = sessionsOf(writer(), id, Date.now()).map(({ token, ipAddress, userAgent, ...session }): SessionView => ({
    ...session,
    device: deviceName(userAgent),
    network: prefixOf(ipAddress),
    isThis: token === sessionToken,
  }))
  return { status: 200, body }
}

async function endSessions({ id: personId }: SignedIn, keep: string | null): Promise<Answer> {
  await writeFromReserve(writer(), (db) => endOwnSessions(db, { personId, keep }, Date.now()))
  return DONE
}

async function changeOwnPassword(
  person: SignedIn,
  { currentPassword, newPassword, endsKeys }: z.output<(typeof authSpecs)['POST change-password']['takes']>,
  request: Request,
): Promise<Answer> {
  const fits = passwordFits(newPassword, person.email)
  if (!fits.ok) return problem(fits.code, { field: 'newPassword' })
  const isRight = await isOwnPassword(request, person, currentPassword)
  if (!isRight) return problem('wrong-password', { field: 'currentPassword' })
  const hashed = await hashing(() => hashPassword(newPassword))
  const input = { personId: person.id, hashed, keepSession: person.sessionToken, endsKeys: endsKeys === true }
  return answer(await writeFromReserve(writer(), (db) => changePassword(db, input, Date.now())))
}
