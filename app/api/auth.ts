import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { cookieOf } from '#app/api/cookies.ts'
import { sessionSecret } from '#app/api/secret.ts'
import { writer } from '#db/live.ts'
import { hashPassword, isPassword } from '#db/passwords.ts'
import { isLetIn } from '#db/queries/is-let-in.ts'
import { accounts, people, sessions, verifications } from '#db/schema/people.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from '#domain/permissions/password.ts'
import { env } from '#env.ts'

/** A session ends when it was not used for so long. */
export const IDLE_MS = 12 * 3_600_000
/** And so long after sign-in in any case. */
export const ABSOLUTE_MS = 14 * 86_400_000

/** Where the front writes the address of whoever asks, in place of what came from outside. */
export const CLIENT_ADDRESS = 'x-forwarded-for'

function makeAuth() {
  const cookie = cookieOf('session')
  return betterAuth({
    baseURL: env.siteUrl,
    basePath: '/api/auth',
    trustedOrigins: [env.siteUrl],
    secret: sessionSecret(),
    // Its default, `transaction: false`, is what keeps its asynchronous transactions away from ours.
    database: drizzleAdapter(writer(), { provider: 'sqlite', schema: { people, sessions, accounts, verifications } }),
    user: {
      modelName: 'people',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'number', required: false, input: false },
      },
    },
    // `actorOf` says when a session was used, so that reading one never writes.
    session: {
      modelName: 'sessions',
      expiresIn: IDLE_MS / 1_000,
      disableSessionRefresh: true,
      freshAge: 0,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    // Somebody shut out gets no session, and learns nothing by the right password.
    databaseHooks: { session: { create: { before: async (session) => isLetIn(writer(), session.userId) } } },
    // Its throttle counts successes; ours (`sign-in.ts`) counts failures.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: cookie.name, attributes: cookie.attributes } },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
  })
}

type Auth = ReturnType<typeof makeAuth>
const shared = globalThis as typeof globalThis & { broadsheetAuth?: { key: string; auth: Auth } }

/** better-auth on the live database, made at first use. Only the endpoints of `auth-route.ts` reach it. */
export function auth(): Auth {
  const key = `${env.dataDir} ${env.siteUrl}`
  if (shared.broadsheetAuth?.key !== key) shared.broadsheetAuth = { key, auth: makeAuth() }
  return shared.broadsheetAuth.auth
}
