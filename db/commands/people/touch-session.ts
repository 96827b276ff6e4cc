import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { sessions } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

/** Records that a session was used: it expires `idleMs` after `now`. */
export function touchSession(db: Db, input: { token: string; idleMs: number }, now: number): void {
  write(db, (tx) => {
    const touched = { expiresAt: now + input.idleMs, updatedAt: now }
    tx.update(sessions).set(touched).where(eq(sessions.token, input.token)).run()
    return ok(null)
  })
}

/** Ends a session by its token. */
export function endSession(db: Db, token: string): void {
  write(db, (tx) => {
    tx.delete(sessions).where(eq(sessions.token, token)).run()
    return ok(null)
  })
}
