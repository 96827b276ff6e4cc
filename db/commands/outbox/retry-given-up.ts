import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { IS_WITHOUT_LINK } from '#db/queries/outbox/without-link.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

type Row = { id: number; kind: string }

// A letter with a one-time link is not retried, but made anew with another link; one that is too old would be refused.
const GIVEN_UP = `update outbox set attempts = 0, due_at = @now, done_at = null
  where done_at is not null and last_error is not null and ${IS_WITHOUT_LINK}
    and coalesce(payload ->> '$.until', @now + 1) > @now returning id, kind`

/** Retries every delivery that was given up and can be sent again. Returns how many. `now` in ms UTC. */
export function retryGivenUp(db: Db, now: number): number {
  let count = 0
  write(db, (tx) => {
    const rows = statement<Row>(tx, GIVEN_UP).all({ now })
    for (const { id: delivery, kind } of rows)
      record(tx, { what: 'delivery.retried', actor: SYSTEM, now, details: { delivery, kind } })
    count = rows.length
    return ok(null)
  })
  return count
}
