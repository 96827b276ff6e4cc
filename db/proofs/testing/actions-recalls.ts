import { continueRecalls } from '#db/commands/recalls/continue-recalls.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { undoRecall } from '#db/commands/recalls/undo-recall.ts'
import type { Db } from '#db/engine/open.ts'
import { recallPreview } from '#db/queries/recalls/recall-preview.ts'
import { OTTILIE } from '#db/testing/cast.ts'
import type { RecallAnswer, RecallSubject } from '#domain/recalls/recall-views.ts'
import type { Result } from '#domain/result.ts'

/** Recalls a story, a source or a picture in batches, and perhaps undoes it. */
export function recallAndUndo(
  db: Db,
  of: RecallSubject,
  { isUndone, answer = 410 }: { isUndone: boolean; answer?: RecallAnswer },
  now: number,
): Result<unknown> {
  const target = recallPreview(db, OTTILIE, of)
  if (!target.ok) return target
  const { count } = target.value
  const begun = startRecall(db, OTTILIE, { ...of, answer, count, reason: '', notice: 'It is gone.' }, now)
  if (!begun.ok) return begun
  continueRecalls(db, now)
  return isUndone ? undoRecall(db, OTTILIE, begun.value, now) : begun
}
