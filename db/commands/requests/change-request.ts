import { eq } from 'drizzle-orm'
import { openRequest, type RequestRefusal } from '#db/commands/requests/steps/open-request.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { requests } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { RequestChange } from '#domain/requests/request-views.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Sets the deadline of an open request (ms UTC), which is announced again when it is near, and the addresses that it is
 * about, which readers type wrongly. Refused: a decided one. `now` in ms UTC.
 */
export const changeRequest = (
  db: Db,
  actor: Actor,
  { id, version, about, dueAt }: RequestChange & { id: number },
  now: number,
): Result<{ version: number }, RequestRefusal | 'request-decided'> =>
  write(db, (tx) => {
    const request = openRequest(tx, actor, { id, version })
    if (!request.ok) return request
    if (request.value.decidedAt !== null) return refuse('request-decided')
    const isMoved = dueAt !== request.value.dueAt
    const set = { about, dueAt, place: dueAt, version: version + 1, ...(isMoved && { remindedAt: null }) }
    tx.update(requests).set(set).where(eq(requests.id, id)).run()
    record(tx, { what: 'request.changed', actor, now, details: { request: id, dueAt } })
    return ok({ version: version + 1 })
  })
