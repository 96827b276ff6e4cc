import { sql } from 'drizzle-orm'
import { changed } from '#db/changes.ts'
import type { Db } from '#db/open.ts'
import { clock } from '#db/schema/due.ts'
import { links, sessions } from '#db/schema/people.ts'
import { write } from '#db/write.ts'
import { ok, type Result } from '#domain/result.ts'

/**
 * Makes a restored database a history of its own: another epoch, so that nobody takes a page of the old one for fresh.
 * `lost` are the tags of what changed after it was saved; a cache in front is told of them. `now` in ms UTC.
 */
export const beginNewHistory = (db: Db, lost: Iterable<string>, now: number): Result<null> =>
  write(db, (tx) => {
    tx.run(sql`update epoch set value = lower(hex(randomblob(16)))`)
    // A client may hold a newer page with a later date: none that we send again may look older than that.
    tx.run(sql`update changes set at = ${now}`)
    changed(tx, lost, now)
    // Who was signed out since, and a link that was used since, must not come back to life.
    tx.delete(sessions).run()
    tx.delete(links).run()
    // Of the machine and moment that it was saved on.
    tx.delete(clock).run()
    return ok(null)
  })
