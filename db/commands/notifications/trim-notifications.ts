import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { ok, type Result } from '#domain/result.ts'

const KEPT_MS = 90 * 86_400_000
/** Kept for each person, the newest, so that a bulk act cannot fill the table. */
const MOST = 500
const BATCH = 500

const TRIM = `delete from notifications where id in (select id from (
    select id, at, row_number() over (partition by person_id order by id desc) nth from notifications)
  where at < ? or nth > ${MOST} limit ${BATCH})`

/** Deletes notifications of three months ago, and all but a person's newest 500. True if there may be more. */
export function trimNotifications(db: Db, now: number): Result<boolean, never> {
  return write(db, (tx) => ok(statement(tx, TRIM).run(now - KEPT_MS).changes === BATCH))
}
