import { and, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { PRESENT_MS } from '#db/queries/article/story-presence.ts'
import { presence } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

type PresenceInput = { id: number; tab: string; place: string }

/**
 * Heartbeat: records that a person has a story open, and where in it. It locks nobody out, and nothing of it is kept as
 * history.
 */
export function heartbeatPresence(db: Db, actor: Actor, input: PresenceInput, now: number): Result<null, never> {
  return write(db, (tx) => {
    const isGone = lt(presence.seenAt, now - PRESENT_MS)
    tx.delete(presence).where(isGone).run()
    if (actor.id === null) return ok(null)
    const { id: articleId, tab, place } = input
    const target = [presence.articleId, presence.personId, presence.tab]
    tx.insert(presence)
      .values({ articleId, personId: actor.id, tab, place, since: now, seenAt: now })
      .onConflictDoUpdate({ target, set: { place, seenAt: now } })
      .run()
    return ok(null)
  })
}

/** Removes the presence of a tab that was closed. */
export function leavePresence(db: Db, actor: Actor, input: { id: number; tab: string }): Result<null, never> {
  return write(db, (tx) => {
    const { id, tab } = input
    const isIt = and(eq(presence.articleId, id), eq(presence.personId, actor.id ?? ''), eq(presence.tab, tab))
    tx.delete(presence).where(isIt).run()
    return ok(null)
  })
}
