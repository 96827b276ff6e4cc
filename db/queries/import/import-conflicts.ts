import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { articles, importBatches, importConflicts, people, takenStories } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportConflict } from '#domain/import/conflict-views.ts'

const SIZE = 50
export const CONFLICTS = listCursor('import-conflicts', 'number')

/** Conflicts as a list shows them. A story that was deleted has none any more. */
export const selectConflicts = (db: BetterSQLite3Database) =>
  db
    .select({
      ...columns(articles, 'id', 'headline', 'status', 'savedAt'),
      import: sql<string>`coalesce(${importBatches.name}, ${takenStories.address})`,
      at: importConflicts.createdAt,
      savedBy: columns(people, 'id', 'name'),
    })
    .from(importConflicts)
    .innerJoin(articles, and(eq(articles.id, importConflicts.articleId), isNull(articles.deletedAt)))
    .leftJoin(importBatches, eq(importBatches.id, importConflicts.batchId))
    .leftJoin(takenStories, eq(takenStories.articleId, importConflicts.articleId))
    .leftJoin(people, eq(people.id, articles.savedBy))
const PAGE = prepared({ after: importConflicts.articleId }, (db, { after }) =>
  selectConflicts(db)
    .where(gt(importConflicts.articleId, after))
    .orderBy(importConflicts.articleId)
    .limit(SIZE + 1),
)

/** The stories that were changed both here and in a newer export, 50 at a time. The caller checks who may see them. */
export function listConflicts(db: Readable, { cursor }: { cursor?: string | undefined }): DeskPage<ImportConflict> {
  const [after] = CONFLICTS.placeIn(cursor) ?? [0]
  return CONFLICTS.toPage(PAGE.all(db, { after }), SIZE, ({ id }) => [id])
}
