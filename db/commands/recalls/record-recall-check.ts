import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { recalls } from '#db/schema/tables.ts'
import type { PlaceSeen } from '#domain/recalls/recall-views.ts'
import { ok } from '#domain/result.ts'

/** Records when each place of a recall was clear, unless it was undone meanwhile. `checkAt`: ms UTC of the next attempt. */
export function recordRecallCheck(
  db: Db,
  { id, receipt, checkAt }: { id: number; receipt: PlaceSeen[]; checkAt: number | null },
): void {
  write(db, (tx) => {
    const next = sql`iif(${recalls.state} = 'done', ${checkAt}, null)`
    tx.update(recalls)
      .set({ receipt, checkAt: next, attempts: sql`${recalls.attempts} + 1` })
      .where(eq(recalls.id, id))
      .run()
    return ok(null)
  })
}
