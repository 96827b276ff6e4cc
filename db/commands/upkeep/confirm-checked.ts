import { eq } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { settings } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { UNCHECKED_SINCE } from '#domain/upkeep/kept-by-restore.ts'

/** An admin checked by hand what a restore could not know: recalls, names replaced and requests. `now` in ms UTC. */
export const confirmChecked = (db: Db, actor: Actor, now: number): Result<null, 'not-allowed'> =>
  write(db, (tx) => {
    if (!can(actor, 'backup.restore')) return refuse('not-allowed')
    const { changes } = tx.delete(settings).where(eq(settings.key, UNCHECKED_SINCE)).run()
    if (changes > 0) record(tx, { what: 'backup.checked', actor, now })
    return ok(null)
  })
