import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { isExportWanted } from '#db/queries/export/desk-exports.ts'
import { exports } from '#db/schema/tables.ts'
import type { MadeExport } from '#domain/export/export-view.ts'
import { ok } from '#domain/result.ts'

/** Sentences that are stored of what is not in an export. */
const MOST_PROBLEMS = 200

/** Stores how far an export is; does nothing if it is no longer wanted. */
export function saveExportProgress(
  db: Db,
  { id, ...change }: { id: number; state: 'running' | 'packing'; written: number; total: number },
): void {
  write(db, (tx) =>
    ok(
      tx
        .update(exports)
        .set(change)
        .where(and(eq(exports.id, id), isExportWanted))
        .run(),
    ),
  )
}

/**
 * Ends an export, with the sentence why it failed or with its counts. Returns false if it was no longer wanted: somebody
 * deleted it.
 */
export function finishExport(db: Db, id: number, ended: MadeExport | { error: string }, now: number): boolean {
  const change =
    'error' in ended
      ? { state: 'failed' as const, error: ended.error }
      : {
          state: 'done' as const,
          bytes: ended.bytes,
          counts: { public: ended.public, hidden: ended.hidden, withChanges: ended.withChanges },
          problems: ended.problems.slice(0, MOST_PROBLEMS),
          problemCount: ended.problems.length,
        }
  const result = write(db, (tx) =>
    ok(
      tx
        .update(exports)
        .set({ ...change, endedAt: now })
        .where(and(eq(exports.id, id), isExportWanted))
        .run().changes,
    ),
  )
  return result.ok && result.value === 1
}
