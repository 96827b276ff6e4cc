import { and, eq } from 'drizzle-orm'
import { columns } from '#db/engine/columns.ts'
import type { Tx } from '#db/engine/open.ts'
import { listOf, prepared } from '#db/engine/prepared.ts'
import { deleteStory } from '#db/import/batch/delete-story.ts'
import { changedContent } from '#db/import/batch/kept-rule.ts'
import { deletePage, restorePage } from '#db/import/batch/restore-page.ts'
import { restoreStory } from '#db/import/batch/restore-story.ts'
import type { UndoContext, Undone } from '#db/import/batch/undo-context.ts'
import { forgetChange, forgetChanges, handOver } from '#db/import/import-changes.ts'
import type { PageBefore } from '#db/import/page-before.ts'
import type { StoryBefore } from '#db/import/story-before.ts'
import { importChanges } from '#db/schema/imports.ts'
import { articles } from '#db/schema/newsroom-tables.ts'

const FOUND = prepared(
  { ...columns(importChanges, 'batchId', 'kind', 'rowId'), front: listOf(articles.id) },
  (db, { batchId, kind, rowId, front }) =>
    changedContent(db, front).where(
      and(eq(importChanges.batchId, batchId), eq(importChanges.kind, kind), eq(importChanges.rowId, rowId)),
    ),
)

/**
 * Undoes what a batch did to one story or standing page, in the caller's transaction; one that was worked on here since
 * is kept.
 */
export function undoContent(tx: Tx, change: { kind: 'article' | 'page'; id: number }, context: UndoContext): Undone {
  const { kind, id } = change
  const { batchId, onFront } = context
  const found = FOUND.get(tx, { batchId, kind, rowId: String(id), front: onFront.stories })
  if (!found) return { did: 'nothing' }
  const { did, before, headline, why } = found
  if (headline !== null && why !== null) {
    if (why === 'later') {
      // The text of that import stays.
      handOver(tx, batchId, change)
      forgetChange(tx, batchId, change)
    }
    return { did: 'kept', headline, why }
  }
  if (headline !== null && did === 'made') {
    const tags = kind === 'article' ? deleteStory(tx, id, context) : deletePage(tx, id)
    forgetChanges(tx, change)
    return { did: 'removed', tags }
  }
  forgetChange(tx, batchId, change)
  if (headline === null) return { did: 'nothing' }
  const tags =
    kind === 'article'
      ? restoreStory(tx, id, before as StoryBefore, context)
      : restorePage(tx, id, before as PageBefore)
  return { did: 'restored', tags }
}
