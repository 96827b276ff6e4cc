import { eq } from 'drizzle-orm'
import { isJobPossible } from '#db/commands/import/request-import-job.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { requestIn } from '#db/queries/import/import-batches.ts'
import { importBatches } from '#db/schema/tables.ts'
import type { ImportRequest } from '#domain/import/batch/import-request.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Change = { id: number } & Pick<ImportRequest, 'media' | 'fetchPictures'>
type Refused = 'not-allowed' | 'not-found' | 'unknown-file' | 'import-busy' | 'import-not-ready'

/**
 * Changes where the pictures of an import come from, and asks for its plan again. Refused: `unknown-file` if `media` is
 * no name in `DATA_DIR/incoming/`; `import-busy`; `import-not-ready` once it was imported, and for one of the terminal.
 */
export function changeImportPictures(
  db: Db,
  actor: Actor,
  { id, media, fetchPictures }: Change,
  isIncoming: (name: string) => boolean,
  now: number,
): Result<null, Refused> {
  return write(db, (tx) => {
    if (!can(actor, 'import.run')) return refuse('not-allowed')
    const batch = tx.select().from(importBatches).where(eq(importBatches.id, id)).get()
    if (!batch) return refuse('not-found')
    if (batch.wanted !== null) return refuse('import-busy')
    const request = requestIn(batch.options)
    if (!request || !isJobPossible('plan', batch.state)) return refuse('import-not-ready')
    if (media !== null && !isIncoming(media)) return refuse('unknown-file', { field: 'media' })
    const options = { ...batch.options, desk: { ...request, media, fetchPictures } }
    tx.update(importBatches).set({ options, wanted: 'plan', error: null }).where(eq(importBatches.id, id)).run()
    record(tx, { what: 'import.plan-requested', actor, now, details: { import: id, name: batch.name } })
    return ok(null)
  })
}
