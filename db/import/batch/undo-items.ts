import { and, desc, eq, sql } from 'drizzle-orm'
import { columns } from '#db/engine/columns.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { undoContent } from '#db/import/batch/undo-content.ts'
import type { UndoContext, Undone } from '#db/import/batch/undo-context.ts'
import { restoreRedirect, undoRedirect } from '#db/import/batch/undo-redirects.ts'
import { undoPicture, undoTerm } from '#db/import/batch/undo-terms.ts'
import { importChanges, type ImportChangeKind } from '#db/schema/imports.ts'
import { redirects } from '#db/schema/links.ts'
import { sections } from '#db/schema/newsroom-tables.ts'

/** One thing that a batch made or changed. */
export type UndoItem = { kind: ImportChangeKind | 'new redirect'; id: string }

const rowId = sql`cast(${importChanges.rowId} as integer)`
/** Sub-sections before their parents; then the newest first, so that the tables shrink from their end. */
const CHANGES = prepared(columns(importChanges, 'batchId', 'kind'), (db, { batchId, kind }) =>
  db
    .select({ id: importChanges.rowId })
    .from(importChanges)
    .leftJoin(sections, and(eq(importChanges.kind, 'section'), eq(sections.id, rowId)))
    .where(and(eq(importChanges.batchId, batchId), eq(importChanges.kind, kind)))
    .orderBy(sql`${sections.parentId} is null`, desc(rowId)),
)
const NEW_REDIRECTS = prepared({ batchId: redirects.batchId }, (db, { batchId }) =>
  db.select({ id: redirects.path }).from(redirects).where(eq(redirects.batchId, batchId)),
)
const ORDER = ['article', 'page', 'new redirect', 'redirect', 'section', 'topic', 'author', 'source', 'media'] as const

/**
 * Everything that is left to undo of a batch, in an order in which each thing is free when its turn comes: stories
 * before what they use, sub-sections before their parents.
 */
export const undoItems = (db: Db, batchId: number): UndoItem[] =>
  ORDER.flatMap((kind) => {
    const rows = kind === 'new redirect' ? NEW_REDIRECTS.all(db, { batchId }) : CHANGES.all(db, { batchId, kind })
    return rows.map(({ id }) => ({ kind, id }))
  })

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
