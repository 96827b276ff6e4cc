import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

type By = Pick<Actor, 'id'>

/** Records in the restored newsroom who restored it, and to which moment (`madeAt`, ms UTC). */
export const recordRestore = (db: Db, actor: By, of: { name: string; madeAt: number }, now: number): Result<null> =>
  write(db, (tx) => {
    record(tx, { what: 'backup.restored', actor, now, details: of })
    return ok(null)
  })

/** Records in the newsroom as it was that a restore failed, and why (a sentence). */
export const recordFailedRestore = (db: Db, actor: By, of: { name: string; why: string }, now: number): Result<null> =>
  write(db, (tx) => {
    record(tx, { what: 'backup.restore-failed', actor, now, details: of })
    return ok(null)
  })
