import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { apiKeys } from '#db/schema/tables.ts'
import type { ApiKeyView } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** One's own keys that nobody ended, newest first; the secrets themselves are not stored. Refused: `not-allowed`. */
export function listApiKeys(db: Readable, actor: Actor): Result<ApiKeyView[], 'not-allowed'> {
  if (actor.id === null || !can(actor, 'key.make')) return refuse('not-allowed')
  const { id, name, hint, scopes, createdAt, expiresAt, lastUsedAt, pausedAt } = apiKeys
  return ok(
    db
      .select({ id, name, hint, scopes, createdAt, expiresAt, lastUsedAt, pausedAt })
      .from(apiKeys)
      .where(and(eq(apiKeys.personId, actor.id), isNull(apiKeys.endedAt)))
      .orderBy(desc(apiKeys.id))
      .all(),
  )
}
