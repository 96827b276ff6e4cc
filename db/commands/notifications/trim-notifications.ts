import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { ok, type Result } from '#domain/result.ts'

const KEPT_MS = 90 * 86_400_000
/** Kept for each person, the newest, so that a bulk act cannot fill the table. */
const MOST = 500
const BATCH = 500

const OLD = `select id from (
    select id, at, row_number() over (partition by person_id order by id desc) nth from notifications)
  where at < ? or nth > ${MOST} limit ${BATCH}`
const DELETE = 'delete from notifications where id in (select value from json_each(?))'

/** Deletes notifications of three months ago, and all but a person's newest 500. True if there may be more. */
export function trimNotifications(db: Db, now: number): Result<boolean, never> {
  // Ranking every row takes longer than a write may.
  const old = statement<{ id: number }>(db, OLD).all(now - KEPT_MS)
  if (old.length === 0) return ok(false)
  const ids = JSON.stringify(old.map(({ id }) => id))
  return write(db, (tx) => ok(statement(tx, DELETE).run(ids).changes === BATCH))
}
