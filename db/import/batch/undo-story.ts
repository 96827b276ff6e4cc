import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { deleteStory } from '#db/import/batch/delete-story.ts'
import { STORY_KEPT, type WhyKept } from '#db/import/batch/kept-rule.ts'
import { restoreStory } from '#db/import/batch/restore-story.ts'
import type { UndoContext, Undone } from '#db/import/batch/undo-context.ts'
import type { StoryBefore } from '#db/import/story-before.ts'

// Names every batch, because the table is in their order and has no other index.
const FORGET_ALL = `delete from import_changes
  where batch_id in (select id from import_batches) and kind = 'article' and row_id = ?`

const FOUND = `select c.did, c.before, a.headline, ${STORY_KEPT} why
  from import_changes c left join articles a on a.id = cast(c.row_id as integer)
  where c.batch_id = @batchId and c.kind = 'article' and c.row_id = @id`
type Found = { did: 'made' | 'updated'; before: string | null; headline: string | null; why: WhyKept | null }

/** Undoes what a batch did to one story, in the caller's transaction; a story that was worked on here since is kept. */
export function undoStory(tx: Tx, id: number, context: UndoContext): Undone {
  const { batchId, onFront } = context
  const found = statement<Found>(tx, FOUND).get({ batchId, id: String(id), front: onFront.asJson })
  if (!found) return { did: 'nothing' }
  const { did, before, headline, why } = found
  if (headline === null) return forget(tx, id, context, { did: 'nothing' })
  if (why === 'later') {
    // The text of that import stays; undoing it returns to before this one.
    handOver(tx, id, batchId, before)
    return forget(tx, id, context, { did: 'kept', headline, why })
  }
  if (why !== null) return { did: 'kept', headline, why }
  if (did === 'made') {
    const tags = deleteStory(tx, id, context)
    statement(tx, FORGET_ALL).run(String(id))
    return { did: 'removed', tags }
  }
  const tags = restoreStory(tx, id, JSON.parse(before ?? 'null') as StoryBefore, context)
  return forget(tx, id, context, { did: 'restored', tags })
}

function forget<U extends Undone>(tx: Tx, id: number, { batchId }: UndoContext, undone: U): U {
  const sql = `delete from import_changes where batch_id = ? and kind = 'article' and row_id = ?`
  statement(tx, sql).run(batchId, String(id))
  return undone
}

const HAND_OVER = `update import_changes set before = @before where kind = 'article' and row_id = @id and batch_id = (
  select min(batch_id) from import_changes
  where batch_id in (select id from import_batches where id > @batchId) and kind = 'article' and row_id = @id)`

function handOver(tx: Tx, id: number, batchId: number, before: string | null): void {
  statement(tx, HAND_OVER).run({ before, batchId, id: String(id) })
}
