import { and, eq } from 'drizzle-orm'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editions } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Makes a scheduled edition a draft again that was not sent at its time, and notifies whoever scheduled it and the
 * editors. `why` is `late` or the code of a refusal; `scheduledAt` is the time that was missed; `now` in ms UTC.
 */
export const putBackEdition = (
  db: Db,
  { id, scheduledAt, why }: { id: number; scheduledAt: number; why: string },
  now: number,
): Result<null, 'not-found'> =>
  write(db, (tx) => {
    const isThis = and(eq(editions.id, id), eq(editions.state, 'scheduled'), eq(editions.scheduledAt, scheduledAt))
    const edition = tx.select().from(editions).where(isThis).get()
    if (!edition) return refuse('not-found')
    const { subject, scheduledBy } = edition
    tx.update(editions).set({ state: 'draft', scheduledAt: null, scheduledBy: null }).where(isThis).run()
    record(tx, {
      what: 'edition.put-back',
      actor: SYSTEM,
      now,
      details: { edition: id, subject, why, at: scheduledAt },
    })
    notify(tx, {
      kind: 'edition-waits',
      actor: SYSTEM,
      articleId: null,
      now,
      named: { scheduler: [scheduledBy] },
      comment: subject,
    })
    return ok(null)
  })
