import { problem, toResponse } from '#app/api/answer.ts'
import { ABSOLUTE_MS } from '#app/api/auth.ts'
import { callAuth } from '#app/api/call-auth.ts'
import { cookieOf } from '#app/api/cookies.ts'
import { bucketsFor, deviceCookie, tooMany } from '#app/api/guesses.ts'
import { Refused } from '#app/api/request.ts'
import { noteSignIn } from '#db/commands/note-sign-in.ts'
import { giveBackGuess, takeGuess } from '#db/commands/take-guess.ts'
import { writer } from '#db/live.ts'
import { HashingIsBusy, inHashingTurn } from '#db/passwords.ts'
import { whenFree } from '#db/write.ts'

type Credentials = { email: string; password: string }

/** Runs `work` when it is its turn to hash; where too many wait, 429. */
export async function hashing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await inHashingTurn(work)
  } catch (error) {
    if (error instanceof HashingIsBusy) throw new Refused(problem('too-busy', { headers: { 'retry-after': '3' } }))
    throw error
  }
}

/**
 * One guess at an account's password: taken from the budgets before `check` looks at it, and given back where it was
 * right, or where it was never looked at.
 */
export async function guess<T>(
  headers: Headers,
  email: string,
  check: () => Promise<{ isRight: boolean; value: T }>,
): Promise<T> {
  const taken = await whenFree(writer(), (db) => takeGuess(db, bucketsFor(headers, email), Date.now()))
  if (!taken.ok) throw new Refused(tooMany(taken.details))
  const giveBack = () => whenFree(writer(), (db) => giveBackGuess(db, taken.value.ids))
  let checked: { isRight: boolean; value: T }
  try {
    checked = await hashing(check)
  } catch (error) {
    await giveBack()
    throw error
  }
  if (checked.isRight) await giveBack()
  return checked.value
}

/** Signs in through better-auth, within the budgets. */
export async function signIn(request: Request, credentials: Credentials): Promise<Response> {
  const response = await guess(request.headers, credentials.email, async () => {
    const tried = await tryPassword(request, credentials)
    // A mistake of ours is no guess; everything that is not a mistake of ours is.
    return { isRight: tried.ok || tried.status >= 500, value: tried }
  })
  return signedIn(request, credentials.email, response)
}

/** The same for somebody whose password was set in this very request: it is no guess, and no budget can keep them out. */
export async function enter(request: Request, credentials: Credentials): Promise<Response> {
  return signedIn(request, credentials.email, await hashing(() => tryPassword(request, credentials)))
}

const TRIES = 3

/** better-auth does not wait while another process writes: it fails, and is asked again. */
async function tryPassword(request: Request, { email, password }: Credentials): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await callAuth(request, 'sign-in/email', { email: email.trim(), password })
    if (response.status < 500 || attempt === TRIES) return response
  }
}

async function signedIn(request: Request, email: string, response: Response): Promise<Response> {
  if (response.status >= 500) throw new Error(`better-auth answered a sign-in with ${response.status}`)
  if (!response.ok) return toResponse(problem('wrong-email-or-password'))
  const { user } = (await response.json()) as { user: Record<string, unknown> }
  const { id, name, role } = user
  await whenFree(writer(), (db) => noteSignIn(db, String(id), Date.now()))
  const done = toResponse({ status: 200, body: { id, name, email: user.email, role } })
  for (const cookie of response.headers.getSetCookie()) done.headers.append('set-cookie', lasting(cookie))
  done.headers.append('set-cookie', deviceCookie(request.headers, email))
  return done
}

/** The database says when a session is idle; the cookie only has to live as long as a session can. */
function lasting(cookie: string): string {
  if (!cookie.startsWith(`${cookieOf('session').name}=`)) return cookie
  return cookie.replace(/Max-Age=[1-9]\d*/i, `Max-Age=${ABSOLUTE_MS / 1_000}`)
}
