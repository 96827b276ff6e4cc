import type { Person } from '#app/api/auth/session.ts'
import { problem } from '#app/api/http/api-answer.ts'
import { logError } from '#app/api/http/log-error.ts'
import { Refused } from '#app/api/http/request.ts'
import { KEY_USE_MS, touchApiKey } from '#db/commands/people/touch-api-key.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { apiKeyOf } from '#db/queries/people/api-key-of.ts'
import { lacksRequiredSecondFactor } from '#db/queries/people/lacks-required-second-factor.ts'

/** Authenticates an API key (`Authorization: Bearer …`), or refuses the request. No Origin is needed. */
export async function keyHolder(request: Request, now = Date.now()): Promise<Person> {
  const [scheme = '', key = ''] = (request.headers.get('authorization') ?? '').trim().split(/\s+/)
  const holder = scheme.toLowerCase() === 'bearer' ? apiKeyOf(writer(), key, now) : null
  if (!holder) throw new Refused(problem('unknown-api-key', { headers: { 'www-authenticate': 'Bearer' } }))
  const { keyId, scopes, lastUsedAt, ...person } = holder
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  // Refuses mutations by a read-only key, for routes whose command does not check permissions. Commands check again
  // with `can()`.
  if (!isReading && scopes.every((scope) => scope === 'read')) throw new Refused(problem('not-allowed'))
  if (lastUsedAt === null || lastUsedAt <= now - KEY_USE_MS) await touch(keyId, now)
  return { ...person, key: { id: keyId, scopes }, mustEnrolSecondFactor: lacksRequiredSecondFactor(writer(), person) }
}

async function touch(id: number, now: number): Promise<void> {
  try {
    await retryWhileBusy(writer(), (db) => touchApiKey(db, id, now))
  } catch (error) {
    logError('key.touch', error)
  }
}
