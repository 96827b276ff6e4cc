import { openRecall, takePictureOut } from '#db/commands/recalls/steps/recall-picture.ts'
import { takeOutNext } from '#db/commands/recalls/steps/recall-stories.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { recallPlacesOf } from '#db/queries/recalls/recall-preview.ts'
import { recallTarget } from '#db/queries/recalls/recall-target.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { RecallInput } from '#domain/recalls/recall-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Refusal = 'not-found' | 'not-allowed' | 'not-possible' | 'count-changed'

/**
 * Begins a recall: a story, every story of a source or a picture goes from every place. The first stories are gone with
 * this transaction; the scheduler takes out the rest in batches (`continue-recalls.ts`). `now` in ms UTC.
 */
export function startRecall(db: Db, actor: Actor, input: RecallInput, now: number): Result<{ id: number }, Refusal> {
  return write(db, (tx) => {
    const { count, ...asked } = input
    const target = recallTarget(tx, actor, asked)
    if (!target.ok) return target
    const { title, count: present } = target.value
    if (present !== count) return refuse('count-changed', { details: { count: present } })
    const recall = { ...asked, title, by: actor.id, places: recallPlacesOf(tx, asked.kind, target.value) }
    const row = asked.kind === 'picture' ? takePictureOut(tx, recall, now) : openRecall(tx, recall, now)
    record(tx, { what: 'recall.begun', actor, now, details: { recall: row.id, title, reason: row.reason } })
    if (row.kind !== 'picture') takeOutNext(tx, actor, row, now)
    return ok({ id: row.id })
  })
}
