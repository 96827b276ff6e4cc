import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { apiKeys, people } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import type { KeyScope, Role } from '#domain/permissions/can.ts'

export type KeyHolder = {
  keyId: number
  scopes: KeyScope[]
  lastUsedAt: number | null
  id: string
  name: string
  email: string
  role: Role
}

/**
 * The person and the scopes of an API key; null if the key is unknown, was ended, waits since a restore or has expired, or its person is
 * disabled.
 */
export function apiKeyOf(db: Readable, key: string, now: number): KeyHolder | null {
  const row = db
    .select({
      keyId: apiKeys.id,
      scopes: apiKeys.scopes,
      lastUsedAt: apiKeys.lastUsedAt,
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
    })
    .from(apiKeys)
    .innerJoin(people, and(eq(people.id, apiKeys.personId), isNull(people.disabledAt)))
    .where(
      and(
        eq(apiKeys.tokenHash, hashOfToken(key)),
        isNull(apiKeys.endedAt),
        isNull(apiKeys.pausedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
      ),
    )
    .get()
  return row ?? null
}
