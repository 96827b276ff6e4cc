import { asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { importBatches, importConflicts, people } from '#db/schema/tables.ts'
import { type ImportRequest, importRequest } from '#domain/import/batch/import-request.ts'
import type { ImportJob, ImportState, ImportView } from '#domain/import/batch/import-views.ts'
import { importName } from '#domain/import/names/import-name.ts'
import { batchProgress } from '#domain/import/plan/batch-progress.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const selectBatches = (db: BetterSQLite3Database) =>
  db
    .select({
      ...columns(importBatches, 'id', 'name', 'format', 'state', 'wanted', 'options', 'progress', 'summary', 'error'),
      ...columns(importBatches, 'createdAt', 'importedAt', 'undoneAt'),
      createdBy: people.name,
      conflicts: db.$count(importConflicts, eq(importConflicts.batchId, importBatches.id)),
    })
    .from(importBatches)
    .leftJoin(people, eq(people.id, importBatches.createdBy))
const BATCHES = prepared({}, (db) => selectBatches(db).orderBy(desc(importBatches.id)))
const BATCH = prepared({ id: importBatches.id }, (db, { id }) => selectBatches(db).where(eq(importBatches.id, id)))

/** Every import, newest first. The times of plan and proof are those of files: the caller adds them. Refused: `not-allowed`. */
export function listImports(db: Readable, actor: Actor): Result<ImportView[], 'not-allowed'> {
  if (!can(actor, 'import.run')) return refuse('not-allowed')
  return ok(BATCHES.all(db).map(viewOf))
}

/** One import. Refused: `not-allowed`, `not-found`. */
export function importOf(db: Readable, actor: Actor, id: number): Result<ImportView, 'not-allowed' | 'not-found'> {
  if (!can(actor, 'import.run')) return refuse('not-allowed')
  const row = BATCH.get(db, { id })
  return row ? ok(viewOf(row)) : refuse('not-found')
}

function viewOf({ options, progress, summary, ...row }: RowOf<typeof BATCH>): ImportView {
  const request = requestIn(options)
  const now = batchProgress.safeParse(progress)
  return {
    ...row,
    error: row.error === null ? null : importName(row.error),
    progress: row.wanted !== null && now.success ? now.data : null,
    summary: summary && numbersOf(summary),
    plannedAt: null,
    provedAt: null,
    files: request?.files ?? [],
    site: request?.site ?? null,
    media: request?.media ?? null,
    fetchPictures: request?.fetchPictures ?? false,
    fromTerminal: request === null,
  }
}

const numbersOf = (counts: Record<string, unknown>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))

/** The desk's request in the options of a batch; null for an import that was begun in a terminal. */
export function requestIn(options: unknown): ImportRequest | null {
  const desk = typeof options === 'object' && options !== null && 'desk' in options ? options.desk : null
  const parsed = importRequest.safeParse(desk)
  return parsed.success ? parsed.data : null
}

export type WantedImport = { id: number; job: ImportJob; state: ImportState; options: Record<string, unknown> }

/** The job that is next in line, or of the given batch; null if none is wanted. */
export function wantedImport(db: Readable, id?: number): WantedImport | null {
  const { id: of, wanted, state, options } = importBatches
  const row = db
    .select({ id: of, job: wanted, state, options })
    .from(importBatches)
    .where(id === undefined ? isNotNull(wanted) : eq(of, id))
    .orderBy(asc(of))
    .get()
  return row?.job ? { ...row, job: row.job } : null
}

/** Ids of all imports. */
export const importIds = (db: Readable): Set<number> =>
  new Set(
    db
      .select({ id: importBatches.id })
      .from(importBatches)
      .all()
      .map(({ id }) => id),
  )
