import { and, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { presence } from '#db/schema/newsroom-tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

/** A presence without a heartbeat for this long no longer counts: a browser sends one every five seconds. */
export const PRESENT_MS = 12_000

type PresenceInput = { id: number; tab: string; place: string }

/**
 * Heartbeat: records that a person has a story open, and where in it. It locks nobody out, and nothing of it is kept as
 * history.
 */
export function heartbeatPresence(db: Db, actor: Actor, input: PresenceInput, now: number): Result<null, never> {
  return write(db, (tx) => {
    tx.delete(presence)
      .where(lt(presence.seenAt, now - PRESENT_MS))
      .run()
    if (actor.id === null) return ok(null)
    const { id: articleId, tab, place } = input
    tx.insert(presence)
      .values({ articleId, personId: actor.id, tab, place, since: now, seenAt: now })
      .onConflictDoUpdate({
        target: [presence.articleId, presence.personId, presence.tab],
        set: { place, seenAt: now },
      })
      .run()
    return ok(null)
  })
}

/** Removes the presence of a tab that was closed. */
export function leavePresence(db: Db, actor: Actor, input: { id: number; tab: string }): Result<null, never> {
  return write(db, (tx) => {
    const { id, tab } = input
    tx.delete(presence)
      .where(and(eq(presence.articleId, id), eq(presence.personId, actor.id ?? ''), eq(presence.tab, tab)))
      .run()
    return ok(null)
  })
}
