import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/engine/open.ts'
import { undoContent } from '#db/import/batch/undo-content.ts'
import type { UndoContext, Undone } from '#db/import/batch/undo-context.ts'
import { restoreRedirect, undoRedirect } from '#db/import/batch/undo-redirects.ts'
import { undoPicture, undoTerm } from '#db/import/batch/undo-terms.ts'
import { type ImportChangeKind, importChanges, redirects, sections } from '#db/schema/tables.ts'

/** One thing that a batch made or changed. */
export type UndoItem = { kind: ImportChangeKind | 'new redirect'; id: string }

const ORDER = ['article', 'page', 'new redirect', 'redirect', 'section', 'topic', 'author', 'source', 'media'] as const

/**
 * Everything that is left to undo of a batch, in an order in which each thing is free when its turn comes: stories
 * before what they use, sub-sections before their parents.
 */
export const undoItems = (db: Db, batchId: number): UndoItem[] =>
  ORDER.flatMap((kind) => (kind === 'new redirect' ? redirectsOf(db, batchId) : changesOf(db, batchId, kind)))

function redirectsOf(db: Db, batchId: number): UndoItem[] {
  const rows = db.select({ id: redirects.path }).from(redirects).where(eq(redirects.batchId, batchId)).all()
  return rows.map(({ id }) => ({ kind: 'new redirect', id }))
}

/** The newest first, so that the tables shrink from their end. */
function changesOf(db: Db, batchId: number, kind: ImportChangeKind): UndoItem[] {
  const rowId = sql`cast(${importChanges.rowId} as integer)`
  return db
    .select({ kind: importChanges.kind, id: importChanges.rowId })
    .from(importChanges)
    .leftJoin(sections, and(eq(importChanges.kind, 'section'), eq(sections.id, rowId)))
    .where(and(eq(importChanges.batchId, batchId), eq(importChanges.kind, kind)))
    .orderBy(sql`${sections.parentId} is null`, desc(rowId))
    .all()
}

/** Undoes one thing in the caller's transaction. */
export function undoItem(tx: Tx, { kind, id }: UndoItem, context: UndoContext): Undone {
  switch (kind) {
    case 'article':
    case 'page':
      return undoContent(tx, kind, Number(id), context)
    case 'new redirect':
      return withTags(undoRedirect(tx, id, context))
    case 'redirect':
      return withTags(restoreRedirect(tx, id, context))
    case 'media':
      return withTags(undoPicture(tx, id, context))
    default:
      return withTags(undoTerm(tx, kind, Number(id), context))
  }
}

const withTags = (tags: string[]): Undone => (tags.length === 0 ? { did: 'nothing' } : { did: 'removed', tags })
