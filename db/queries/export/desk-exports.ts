import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { exports, people } from '#db/schema/tables.ts'
import type { SystemFormat } from '#domain/export/export-view.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Condition of exports that are not over. */
export const isExportWanted = inArray(exports.state, ['waiting', 'running', 'packing'])

const LIST = prepared({}, (db) =>
  db
    .select({
      ...columns(exports, 'id', 'format', 'state', 'written', 'total', 'bytes', 'counts', 'problems', 'problemCount'),
      ...columns(exports, 'error', 'createdAt', 'endedAt'),
      createdBy: people.name,
    })
    .from(exports)
    .leftJoin(people, eq(people.id, exports.createdBy))
    .orderBy(desc(exports.id)),
)
const WANTED = prepared({}, (db) =>
  db
    .select(columns(exports, 'id', 'format'))
    .from(exports)
    .where(isExportWanted)
    .orderBy(asc(exports.id)),
)
const DONE = prepared({ id: exports.id }, (db, { id }) =>
  db
    .select(columns(exports, 'id', 'format', 'createdAt'))
    .from(exports)
    .where(and(eq(exports.id, id), eq(exports.state, 'done'))),
)
const IDS = prepared({}, (db) => db.select(columns(exports, 'id', 'state')).from(exports))
const OLD = prepared({ before: exports.endedAt }, (db, { before }) =>
  db.select(columns(exports, 'id')).from(exports).where(lt(exports.endedAt, before)),
)

/** Every export of the desk, newest first. Refused: `not-allowed`. */
export const listExports = (db: Readable, actor: Actor): Result<RowOf<typeof LIST>[], 'not-allowed'> =>
  can(actor, 'export.run') ? ok(LIST.all(db)) : refuse('not-allowed')

/** The export that is next in line, or of the given id; null if none is wanted. */
export const wantedExport = (db: Readable, id?: number): { id: number; format: SystemFormat } | null =>
  WANTED.all(db).find((one) => id === undefined || one.id === id) ?? null

/** A finished export, whose file may be downloaded. Refused: `not-allowed`, `not-found`. */
export function finishedExport(
  db: Readable,
  actor: Actor,
  id: number,
): Result<RowOf<typeof DONE>, 'not-allowed' | 'not-found'> {
  if (!can(actor, 'export.run')) return refuse('not-allowed')
  const row = DONE.get(db, { id })
  return row ? ok(row) : refuse('not-found')
}

/** Ids and states of all exports. */
export const exportStates = (db: Readable): RowOf<typeof IDS>[] => IDS.all(db)

/** Ids of exports that ended before a moment (ms UTC). */
export const exportsBefore = (db: Readable, before: number): number[] => OLD.all(db, { before }).map(({ id }) => id)
