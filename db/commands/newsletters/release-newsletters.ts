import { isNotNull } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { readerKey } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Lets newsletters go on that were held because nobody knows who left since this database was saved. False if they were not
 * held. `now` in ms UTC.
 */
export const releaseNewsletters = (db: Db, actor: Actor, now: number): Result<{ wereHeld: boolean }, 'not-allowed'> =>
  write(db, (tx) => {
    if (!can(actor, 'backup.restore')) return refuse('not-allowed')
    const { changes } = tx.update(readerKey).set({ heldAt: null }).where(isNotNull(readerKey.heldAt)).run()
    if (changes > 0) record(tx, { what: 'newsletter.released', actor, now })
    return ok({ wereHeld: changes > 0 })
  })
