import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { cookieOf } from '#app/api/auth/cookies.ts'
import { sessionSecret } from '#app/api/auth/session-secret.ts'
import { writer } from '#db/engine/connections.ts'
import { isLetIn } from '#db/queries/people/is-let-in.ts'
import { accounts, people, sessions, verifications } from '#db/schema/people-tables.ts'
import { hashPassword, isPassword } from '#db/secrets/passwords.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from '#domain/permissions/password.ts'
import { env } from '#env.ts'

/** Idle timeout of a session. */
export const IDLE_MS = 12 * 3_600_000
/** Absolute lifetime of a session after sign-in. */
export const ABSOLUTE_MS = 14 * 86_400_000

/** Header with the client's address. The front process overwrites any value that came from outside. */
export const CLIENT_ADDRESS = 'x-forwarded-for'

function makeAuth() {
  const cookie = cookieOf('session')
  return betterAuth({
    baseURL: env.siteUrl,
    basePath: '/api/auth',
    trustedOrigins: [env.siteUrl],
    secret: sessionSecret(),
    // The default, `transaction: false`, keeps better-auth's asynchronous transactions apart from our synchronous ones.
    database: drizzleAdapter(writer(), { provider: 'sqlite', schema: { people, sessions, accounts, verifications } }),
    user: {
      modelName: 'people',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'number', required: false, input: false },
      },
    },
    // `actorOf` records when a session was used, so that reading a session never writes.
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
    // A blocked user gets no session and does not learn whether the password was right.
    databaseHooks: { session: { create: { before: async (session) => isLetIn(writer(), session.userId) } } },
    // Its rate limit counts successes as well; ours (`sign-in.ts`) counts failures only.
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

/** Returns better-auth on the live database, created lazily. Only the endpoints in `auth-route.ts` use it. */
export function auth(): Auth {
  const key = `${env.dataDir} ${env.siteUrl}`
  if (shared.broadsheetAuth?.key !== key) shared.broadsheetAuth = { key, auth: makeAuth() }
  return shared.broadsheetAuth.auth
}
