import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { notifications } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Some of them, or all up to the newest that the person has seen. */
export type Marked = { ids: readonly number[] } | { upTo: number }

/** Marks a person's own notifications as read; no letter says them any more. `now` in ms UTC. */
export function markNotificationsRead(
  db: Db,
  actor: Actor,
  input: Marked,
  now: number,
): Result<{ marked: number }, 'not-allowed'> {
  const { id } = actor
  if (id === null) return refuse('not-allowed')
  return write(db, (tx) => {
    const which = 'upTo' in input ? lte(notifications.id, input.upTo) : inArray(notifications.id, [...input.ids])
    const isMarked = and(eq(notifications.personId, id), isNull(notifications.readAt), which)
    const { changes } = tx.update(notifications).set({ readAt: now, mailAt: null }).where(isMarked).run()
    return ok({ marked: changes })
  })
}
