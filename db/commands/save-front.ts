import { eq } from 'drizzle-orm'
import { changed } from '#db/changes.ts'
import { openReceipt } from '#db/commands/open-receipt.ts'
import { record } from '#db/commands/record.ts'
import type { Db } from '#db/open.ts'
import { fronts } from '#db/schema/newsroom.ts'
import { write } from '#db/write.ts'
import type { FrontSlots } from '#domain/article/front-slots.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Saves which story stands in which slot of the front. Version 0 is the front that nobody has composed yet. */
export function saveFront(
  db: Db,
  actor: Actor,
  input: { version: number; slots: FrontSlots },
  now: number,
): Result<{ version: number }, 'not-allowed' | 'changed-meanwhile'> {
  return write(db, (tx) => {
    if (!can(actor, 'front.edit')) return refuse('not-allowed')
    const before = tx
      .select({ version: fronts.version, slots: fronts.slots })
      .from(fronts)
      .where(eq(fronts.id, 1))
      .get()
    if ((before?.version ?? 0) !== input.version)
      return refuse('changed-meanwhile', { details: { theirs: before?.slots, version: before?.version ?? 0 } })
    const version = input.version + 1
    const row = { version, slots: input.slots, savedAt: now, savedBy: actor.id }
    tx.insert(fronts)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: fronts.id, set: row })
      .run()
    record(tx, { what: 'front.saved', actor, now, details: { version } })
    openReceipt(tx, { articleId: null, what: 'front', by: actor.id, now })
    changed(tx, ['front'], now)
    return ok({ version })
  })
}
