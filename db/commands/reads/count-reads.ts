import { lt, sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { published, readHours } from '#db/schema/tables.ts'
import { HOURS_KEPT, hourOf } from '#domain/article/lists/ranking.ts'
import { ok } from '#domain/result.ts'

/**
 * Adds reads to the hour of `now` (ms UTC), by story; stories that are not public are not counted. Deletes the hours
 * that are too old, and all of them if the paper counts no reads. Returns how many stories were read.
 */
export function countReads(db: Db, reads: ReadonlyMap<number, number>, now: number) {
  return write(db, (tx) => {
    if (!paperSettings(tx).countsReads) {
      tx.delete(readHours).run()
      return ok(0)
    }
    const hour = hourOf(now)
    const isOld = lt(readHours.hour, hour - HOURS_KEPT)
    tx.delete(readHours).where(isOld).run()
    const isPublic = sql`exists (select 1 from ${published} where ${published.articleId} = value ->> 0)`
    const json = JSON.stringify([...reads])
    const rows = sql`select value ->> 0, ${hour}, value ->> 1 from json_each(${json}) where ${isPublic}`
    const target = [readHours.articleId, readHours.hour]
    const added = tx.insert(readHours).select(rows)
    return ok(added.onConflictDoUpdate({ target, set: { count: sql`count + excluded.count` } }).run().changes)
  })
}
