import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { deleteStory } from '#db/import/batch/delete-story.ts'
import { restoreStory } from '#db/import/batch/restore-story.ts'
import type { UndoContext, Undone } from '#db/import/batch/undo-context.ts'
import type { StoryBefore } from '#db/import/story-before.ts'

// Names every batch, because the table is in their order and has no other index.
const FORGET_ALL = `delete from import_changes
  where batch_id in (select id from import_batches) and kind = 'article' and row_id = ?`

type Present = { headline: string; status: string; savedBy: string | null; deletedAt: number | null }

/** Undoes what a batch did to one story, in the caller's transaction; a story that was worked on here since is kept. */
export function undoStory(tx: Tx, id: number, context: UndoContext): Undone {
  const change = statement<{ did: 'made' | 'updated'; before: string | null }>(
    tx,
    `select did, before from import_changes where batch_id = ? and kind = 'article' and row_id = ?`,
  ).get(context.batchId, String(id))
  const story = statement<Present>(
    tx,
    'select headline, status, saved_by savedBy, deleted_at deletedAt from articles where id = ?',
  ).get(id)
  if (!change) return { did: 'nothing' }
  if (!story) return forget(tx, id, context, { did: 'nothing' })
  const kept = (why: string): Undone => ({ did: 'kept', headline: story.headline, why })
  if (change.did === 'made') {
    const noteId = change.before === null ? null : (JSON.parse(change.before) as { note: number }).note
    const why = whyKept(tx, id, story, { ...context, lastEvent: 0, noteId })
    if (why !== null) return kept(why)
    const tags = deleteStory(tx, id, context)
    statement(tx, FORGET_ALL).run(String(id))
    return { did: 'removed', tags }
  }
  const before = JSON.parse(change.before ?? 'null') as StoryBefore
  const later = laterBatch(tx, id, context.batchId)
  if (later !== null) {
    // The text of that import stays; undoing it returns to before this one.
    handOver(tx, id, later, change.before)
    return forget(tx, id, context, kept('a later import changed it'))
  }
  const why = whyKept(tx, id, story, { ...context, lastEvent: before.lastEvent, noteId: null })
  if (why !== null) return kept(why)
  return forget(tx, id, context, { did: 'restored', tags: restoreStory(tx, id, before, context) })
}

function forget<U extends Undone>(tx: Tx, id: number, { batchId }: UndoContext, undone: U): U {
  const sql = `delete from import_changes where batch_id = ? and kind = 'article' and row_id = ?`
  statement(tx, sql).run(batchId, String(id))
  return undone
}

const laterBatch = (tx: Tx, id: number, batchId: number): number | null =>
  statement<{ id: number | null }>(
    tx,
    `select min(batch_id) id from import_changes
     where batch_id in (select id from import_batches where id > ?) and kind = 'article' and row_id = ?`,
  ).get(batchId, String(id))?.id ?? null

function handOver(tx: Tx, id: number, batchId: number, before: string | null): void {
  const sql = `update import_changes set before = ? where batch_id = ? and kind = 'article' and row_id = ?`
  statement(tx, sql).run(before, batchId, String(id))
}

type Since = Pick<UndoContext, 'onFront'> & { lastEvent: number; noteId: number | null }

/** Why a story stays, as a sentence: somebody worked on it here since the import; null if nobody did. */
function whyKept(tx: Tx, id: number, story: Present, { onFront, lastEvent, noteId }: Since): string | null {
  const found = (sql: string, ...values: unknown[]) => statement(tx, sql).get(id, ...values) !== undefined
  if (story.deletedAt !== null && lastEvent === 0) return null
  if (story.savedBy !== null) return 'it was edited here since'
  if (story.status !== 'published' && story.status !== 'draft') return 'it was published or withdrawn here since'
  if (found('select 1 from notes where article_id = ? and id is not ? limit 1', noteId)) return 'it has notes'
  if (found('select 1 from assignments where article_id = ?')) return 'it is assigned to somebody'
  if (found('select 1 from section_leads where article_id = ?')) return 'it leads a section'
  if (onFront.stories.has(id)) return 'it was placed on the front page'
  if (found('select 1 from events where article_id = ? and id > ? and actor is not null limit 1', lastEvent))
    return 'somebody worked on it here since'
  return null
}
