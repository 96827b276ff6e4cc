import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { lettersOff, notifications } from '#db/schema/tables.ts'
import type { NotificationKind } from '#domain/notifications/notification-kind.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Switches letters of one kind on or off for the person themselves. Once off, what waits for the next letter is not
 * mailed either.
 */
export function chooseLetters(
  db: Db,
  actor: Actor,
  { kind, isMailed }: { kind: NotificationKind; isMailed: boolean },
): Result<null, 'not-allowed'> {
  const { id: personId } = actor
  if (personId === null) return refuse('not-allowed')
  return write(db, (tx) => {
    const isOff = and(eq(lettersOff.personId, personId), eq(lettersOff.kind, kind))
    if (isMailed) tx.delete(lettersOff).where(isOff).run()
    else {
      tx.insert(lettersOff).values({ personId, kind }).onConflictDoNothing().run()
      const waiting = and(eq(notifications.personId, personId), eq(notifications.kind, kind))
      tx.update(notifications).set({ mailAt: null }).where(waiting).run()
    }
    return ok(null)
  })
}
