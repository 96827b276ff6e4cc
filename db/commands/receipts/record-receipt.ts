import { eq } from 'drizzle-orm'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { receipts } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

type Asked = Pick<typeof receipts.$inferSelect, 'state' | 'allSeenAt' | 'attempts' | 'dueAt' | 'checks'>

/**
 * Stores the result of a check, and tells those whom it concerns if the receipt turns red by it. Does nothing if the
 * story was changed again meanwhile: the newest receipt covers that. `now` in ms UTC.
 */
export function recordReceipt(db: Db, id: number, asked: Asked, now: number): Result<null, never> {
  return write(db, (tx) => {
    const { state, articleId, by } = receipts
    // Without its checks, which may be what is damaged.
    const before = tx.select({ state, articleId, by }).from(receipts).where(eq(receipts.id, id)).get()
    if (!before || before.state === 'superseded') return ok(null)
    tx.update(receipts).set(asked).where(eq(receipts.id, id)).run()
    if (before.state !== 'not-seen' && asked.state === 'not-seen') {
      const named = { publisher: [before.by] }
      notify(tx, { kind: 'red-receipt', actor: SYSTEM, articleId: before.articleId, now, named })
    }
    return ok(null)
  })
}
