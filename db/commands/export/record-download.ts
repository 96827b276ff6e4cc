import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { finishedExport } from '#db/queries/export/desk-exports.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

/** Records that a person downloads an export, which has drafts in it. Refused: `not-found` unless it is done. */
export const recordDownload = (
  db: Db,
  actor: Actor,
  id: number,
  now: number,
): Result<{ format: string; createdAt: number }, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    const one = finishedExport(tx, actor, id)
    if (!one.ok) return one
    const { format } = one.value
    record(tx, { what: 'export.downloaded', actor, now, details: { export: id, format } })
    return ok(one.value)
  })
