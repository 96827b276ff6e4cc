import { openRecall } from '#db/commands/recalls/steps/recall-rows.ts'
import { takeOutNext } from '#db/commands/recalls/steps/recall-stories.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { recallPreview } from '#db/queries/recalls/recall-preview.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { RecallInput } from '#domain/recalls/recall-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Refusal = 'not-found' | 'not-allowed' | 'not-possible' | 'count-changed'

/**
 * Begins a recall: a story, every story of a source or a picture goes from every place. The first stories are gone with
 * this transaction; the scheduler takes out the rest in batches (`continue-recalls.ts`). `now` in ms UTC.
 */
export const startRecall = (
  db: Db,
  actor: Actor,
  { count, ...asked }: RecallInput,
  now: number,
): Result<{ id: number }, Refusal> =>
  write(db, (tx) => {
    const preview = recallPreview(tx, actor, asked)
    if (!preview.ok) return preview
    const { count: present, ...found } = preview.value
    if (present !== count) return refuse('count-changed', { details: { count: present } })
    const row = openRecall(tx, { ...asked, ...found, by: actor.id }, now)
    record(tx, { what: 'recall.begun', actor, now, details: { recall: row.id, title: row.title, reason: row.reason } })
    takeOutNext(tx, actor, row, now)
    return ok({ id: row.id })
  })
