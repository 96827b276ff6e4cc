import { inArray } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { importBatches, uploads } from '#db/schema/tables.ts'
import { completeUpload } from '#db/uploads/complete-upload.ts'
import type { ImportRequest } from '#domain/import/batch/import-request.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Tells which names are in `DATA_DIR/incoming/`. */
type Incoming = { isIncoming: (name: string) => boolean }

type Refused = 'not-allowed' | 'unknown-file' | 'upload-incomplete' | 'upload-in-use'

/**
 * Creates an import from uploads or names in `DATA_DIR/incoming/`, and asks for its plan. Refused: `unknown-file` for a
 * file that is not there, `upload-incomplete`, and `upload-in-use` for one of another import.
 */
export const createImport = commandFor(
  'import.run',
  (tx, { request, files }: { request: ImportRequest; files: Incoming }, { actor, now }) => {
    if (request.media !== null && !files.isIncoming(request.media)) return refuse('unknown-file', { field: 'media' })
    const named = namesOf(tx, actor, request, files)
    if (!named.ok) return named
    const name = [...new Set(named.value)].join(', ').slice(0, 300)
    const made = tx
      .insert(importBatches)
      .values({
        format: request.format ?? '',
        name,
        wanted: 'plan',
        options: { desk: request },
        createdAt: now,
        createdBy: actor.id,
      })
      .returning({ id: importBatches.id })
      .get()
    const used = request.files.flatMap((file) => (file.from === 'upload' ? file.id : []))
    tx.update(uploads).set({ batchId: made.id, usedAt: now }).where(inArray(uploads.id, used)).run()
    record(tx, { what: 'import.created', actor, now, details: { import: made.id, name } })
    return ok(made)
  },
)

function namesOf(tx: Tx, actor: Actor, { files: asked }: ImportRequest, files: Incoming): Result<string[], Refused> {
  const names: string[] = []
  for (const [n, file] of asked.entries()) {
    const field = `files.${n}`
    if (file.from === 'incoming') {
      if (!files.isIncoming(file.name)) return refuse('unknown-file', { field })
      names.push(file.name)
      continue
    }
    const upload = completeUpload(tx, actor, { id: file.id, purpose: 'export' })
    if (!upload.ok) return refuse(upload.code === 'not-found' ? 'unknown-file' : upload.code, { field })
    if (upload.value.batchId !== null) return refuse('upload-in-use', { field })
    names.push(upload.value.name)
  }
  return ok(names)
}
