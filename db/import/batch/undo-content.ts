import type { Tx } from '#db/engine/open.ts'
import { columns, listOf, prepared } from '#db/engine/prepared.ts'
import { deleteStory } from '#db/import/batch/delete-story.ts'
import { changedContent } from '#db/import/batch/kept-rule.ts'
import { deletePage, restorePage } from '#db/import/batch/restore-page.ts'
import { restoreStory } from '#db/import/batch/restore-story.ts'
import type { UndoContext, Undone } from '#db/import/batch/undo-context.ts'
import { FORGET, FORGET_ALL, HAND_OVER, isChange } from '#db/import/import-changes.ts'
import type { PageBefore } from '#db/import/page-before.ts'
import type { StoryBefore } from '#db/import/story-before.ts'
import { articles, importChanges } from '#db/schema/tables.ts'

const CHANGE = { ...columns(importChanges, 'batchId', 'kind', 'rowId'), front: listOf(articles.id) }
const FOUND = prepared(CHANGE, (db, { front, ...change }) => changedContent(db, front).where(isChange(change)))

/**
 * Undoes what a batch did to one story or standing page, in the caller's transaction; one that was worked on here since
 * is kept.
 */
export function undoContent(tx: Tx, kind: 'article' | 'page', id: number, context: UndoContext): Undone {
  const change = { batchId: context.batchId, kind, rowId: String(id) }
  const found = FOUND.get(tx, { ...change, front: context.onFront.stories })
  if (!found) return { did: 'nothing' }
  const { did, before, headline, why } = found
  if (headline !== null && why !== null) {
    // The text of a later import stays.
    if (why === 'later') HAND_OVER.run(tx, change)
    if (why === 'later') FORGET.run(tx, change)
    return { did: 'kept', headline, why }
  }
  if (headline !== null && did === 'made') {
    const tags = kind === 'article' ? deleteStory(tx, id, context) : deletePage(tx, id)
    FORGET_ALL.run(tx, change)
    return { did: 'removed', tags }
  }
  FORGET.run(tx, change)
  if (headline === null) return { did: 'nothing' }
  if (kind === 'page') return { did: 'restored', tags: restorePage(tx, id, before as PageBefore) }
  return { did: 'restored', tags: restoreStory(tx, id, before as StoryBefore, context) }
}
