import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportConflict } from '#domain/import/conflict-views.ts'

const SIZE = 50

export type ConflictRow = Omit<ImportConflict, 'savedBy'> & { byId: string | null; byName: string | null }
/** The columns of a conflict in a list. A story that was deleted has none any more. */
export const CONFLICT = `select c.article_id id, a.headline, a.status, a.saved_at savedAt, a.saved_by byId,
    p.name byName, b.name "import", c.created_at at
  from import_conflicts c join articles a on a.id = c.article_id and a.deleted_at is null
  join import_batches b on b.id = c.batch_id left join people p on p.id = a.saved_by`

/** The stories that were changed both here and in a newer export, 50 at a time. The caller checks who may see them. */
export function importConflicts(db: Readable, { cursor }: { cursor?: string | undefined }): DeskPage<ImportConflict> {
  const [after = 0] = fromCursor(cursor, ['number']) ?? []
  const rows = statement<ConflictRow>(db, `${CONFLICT} where c.article_id > ? order by c.article_id limit ?`).all(
    after,
    SIZE + 1,
  )
  const shown = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? shown.at(-1) : undefined
  return { items: shown.map(toConflict), next: last ? toCursor([last.id]) : null }
}

export function toConflict({ byId, byName, ...rest }: ConflictRow): ImportConflict {
  return { ...rest, savedBy: byId === null ? null : { id: byId, name: byName ?? '' } }
}
