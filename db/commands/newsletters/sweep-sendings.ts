import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { letterCounts } from '#db/queries/newsletters/edition-at-desk.ts'
import { editions, sendings } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'

const KEPT_MS = 90 * 86_400_000
/** Rows in one transaction. */
const MOST = 500
/** Newest editions of a list by which bounces are judged. */
const JUDGED = 10

/**
 * Removes the letters of editions that were sent 90 days ago: their counts stay with the edition. Not those of the newest
 * ten of a list, and not while a letter is of unknown result about which nobody has decided. True if more may be due.
 * `now` in ms UTC.
 */
export const sweepSendings = (db: Db, now: number): Result<boolean, never> =>
  write(db, (tx) => {
    const isOver = sql`${editions.state} = 'sent' and ${editions.endedAt} < ${now - KEPT_MS}
      and exists (select 1 from ${sendings} where ${sendings.editionId} = ${editions.id})
      and not exists (select 1 from ${sendings} where ${sendings.editionId} = ${editions.id}
        and ${sendings.state} = 'unknown' and ${sendings.settledAt} is null)
      and (select count(*) from editions later where later.list_id = ${editions.listId}
        and later.frozen_at is not null and later.id > ${editions.id}) >= ${JUDGED}`
    const edition = tx.select().from(editions).where(isOver).orderBy(editions.id).limit(1).get()
    if (!edition) return ok(false)
    const counts = edition.counts ?? letterCounts(tx, edition.id)
    tx.update(editions).set({ counts }).where(eq(editions.id, edition.id)).run()
    const ofEdition = eq(sendings.editionId, edition.id)
    const some = tx.select({ id: sendings.readerId }).from(sendings).where(ofEdition).limit(MOST)
    tx.delete(sendings)
      .where(and(ofEdition, inArray(sendings.readerId, some)))
      .run()
    return ok(true)
  })
