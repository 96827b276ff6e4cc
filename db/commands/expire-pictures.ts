import { changed } from '#db/changes.ts'
import { tagsOfPicture } from '#db/commands/picture.ts'
import { record } from '#db/commands/record.ts'
import type { Db } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import { write } from '#db/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

const BATCH = 50

/** Takes pictures whose time is over off every page, by the stored state, each with an event. `now` in ms UTC. */
export function expirePictures(db: Db, now: number): void {
  for (let done = BATCH; done === BATCH; ) {
    const result = write(db, (tx) => {
      const due = statement<{ id: string; name: string }>(
        tx,
        `select sha256 id, name from media where expires_at <= ? and expires_at is not null and expired_at is null
         order by expires_at limit ${BATCH}`,
      ).all(now)
      const expire = statement(tx, 'update media set expired_at = ?, version = version + 1 where sha256 = ?')
      for (const { id, name } of due) {
        expire.run(now, id)
        record(tx, { what: 'picture.expired', actor: SYSTEM, now, details: { id, name } })
      }
      changed(
        tx,
        due.flatMap(({ id }) => tagsOfPicture(tx, id, true)),
        now,
      )
      return ok(due.length)
    })
    done = result.ok ? result.value : 0
  }
}
