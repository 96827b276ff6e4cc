import { tagsOfPicture } from '#db/commands/media/steps/picture-rows.ts'
import { isRetryDue } from '#db/commands/schedule/steps/due-failures.ts'
import { attemptBatch, type DueRun } from '#db/commands/schedule/steps/due-run.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

const BATCH = 50

type Due = { kind: 'picture'; ref: string; name: string; dueAt: number }

const DUE = `select 'picture' kind, m.sha256 ref, m.name, m.expires_at dueAt from media m
  where m.expires_at <= @now and m.expires_at is not null and m.expired_at is null and ${isRetryDue('picture', 'm.sha256')}
  order by m.expires_at limit ${BATCH}`

/** Removes expired pictures from every page, in batches. True if there may be more. */
export function expireDuePictures(run: DueRun): boolean {
  const { db, now } = run
  return attemptBatch(run, statement<Due>(db, DUE).all({ now }), (due) => expirePictures(db, due, now))
}

/** Removes pictures from every page, in the stored state, each with an event. `now` in ms UTC. */
export function expirePictures(db: Db, pictures: readonly Pick<Due, 'ref' | 'name'>[], now: number): void {
  write(db, (tx) => {
    const expire = statement(tx, 'update media set expired_at = ?, version = version + 1 where sha256 = ?')
    for (const { ref: id, name } of pictures) {
      expire.run(now, id)
      record(tx, { what: 'picture.expired', actor: SYSTEM, now, details: { id, name } })
    }
    changed(
      tx,
      pictures.flatMap(({ ref }) => tagsOfPicture(tx, ref)),
      now,
    )
    return ok(null)
  })
}
