import { and, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { presence } from '#db/schema/newsroom.ts'
import { write } from '#db/write.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

/** Who has not said for so long that a story is open counts no more: a browser says it every five seconds. */
export const PRESENT_MS = 12_000

type PresenceInput = { id: number; tab: string; place: string }

/** Says that somebody has a story open, and where in it. Locks nobody out; nothing of it is kept as history. */
export function sayPresent(db: Db, actor: Actor, input: PresenceInput, now: number): Result<null, never> {
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

/** Says that a tab left. */
export function sayGone(db: Db, actor: Actor, input: { id: number; tab: string }): Result<null, never> {
  return write(db, (tx) => {
    const { id, tab } = input
    tx.delete(presence)
      .where(and(eq(presence.articleId, id), eq(presence.personId, actor.id ?? ''), eq(presence.tab, tab)))
      .run()
    return ok(null)
  })
}
