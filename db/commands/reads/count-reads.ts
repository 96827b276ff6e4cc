import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { HOURS_KEPT, hourOf } from '#domain/article/ranking.ts'
import { ok } from '#domain/result.ts'

const ADD = `insert into read_hours (article_id, hour, count)
  select e.value ->> 0, ?, e.value ->> 1 from json_each(?) e
  where exists (select 1 from published p where p.article_id = e.value ->> 0)
  on conflict (article_id, hour) do update set count = count + excluded.count`

/**
 * Adds reads to the hour of `now` (ms UTC), by story; stories that are not public are not counted. Deletes the hours
 * that are too old, and all of them if the paper counts no reads. Returns how many stories were read.
 */
export function countReads(db: Db, reads: ReadonlyMap<number, number>, now: number) {
  return write(db, (tx) => {
    if (!paperSettings(tx).countsReads) {
      statement(tx, 'delete from read_hours').run()
      return ok(0)
    }
    statement(tx, 'delete from read_hours where hour < ?').run(hourOf(now) - HOURS_KEPT)
    return ok(statement(tx, ADD).run(hourOf(now), JSON.stringify([...reads])).changes)
  })
}
