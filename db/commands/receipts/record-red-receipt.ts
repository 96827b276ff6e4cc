import { eq } from 'drizzle-orm'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { noteFailedReceipt, noteReceipt, type Asked } from '#db/commands/receipts/steps/receipt-rows.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { receipts } from '#db/schema/receipts.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

/** The result of a check, or that the receipt could not be checked; in both cases as for `receipt-rows.ts`. */
type Input = { id: number } & ({ asked: Asked } | { failed: { dueAt: number | null; isRed: boolean } })

/**
 * Stores the result of a check, and tells those whom it concerns if the receipt turns red by it. `now` in ms UTC.
 */
export function recordRedReceipt(db: Db, input: Input, now: number): Result<null, never> {
  return write(db, (tx) => {
    const before = stateOf(tx, input.id)
    if ('asked' in input) noteReceipt(tx, input.id, input.asked)
    else noteFailedReceipt(tx, input.id, input.failed)
    const after = stateOf(tx, input.id)
    if (before?.state !== 'not-seen' && after?.state === 'not-seen') {
      const { articleId, by } = after
      notify(tx, { kind: 'red-receipt', actor: SYSTEM, articleId, now, named: { publisher: [by] } })
    }
    return ok(null)
  })
}

/** Without its checks, which may be what is damaged. */
const stateOf = (tx: Tx, id: number) =>
  tx
    .select({ state: receipts.state, articleId: receipts.articleId, by: receipts.by })
    .from(receipts)
    .where(eq(receipts.id, id))
    .get()
