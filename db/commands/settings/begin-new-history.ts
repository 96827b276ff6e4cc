import { sql } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { changes, clock, epoch, links, secondSteps, sessions } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'

/**
 * Gives a restored database another epoch, so that nobody takes a page of the old history for fresh. `lost` are the
 * tags of everything that changed after the backup was saved; a cache in front gets them to invalidate. `now` in ms
 * UTC.
 */
export const beginNewHistory = (db: Db, lost: Iterable<string>, now: number): Result<null> =>
  write(db, (tx) => {
    const value = sql`lower(hex(randomblob(16)))`
    tx.update(epoch).set({ value }).run()
    // A client may hold a newer page with a later date: no page that we send from now on may look older than that.
    tx.update(changes).set({ at: now }).run()
    changed(tx, lost, now)
    // Sessions that ended and links that were used since must not become valid again.
    tx.delete(sessions).run()
    tx.delete(links).run()
    tx.delete(secondSteps).run()
    // The clock anchor is that of the machine and moment of the backup.
    tx.delete(clock).run()
    return ok(null)
  })
