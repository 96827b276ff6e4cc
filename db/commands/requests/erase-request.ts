import { eq } from 'drizzle-orm'
import { openRequest, type RequestRefusal } from '#db/commands/requests/steps/open-request.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { requestDecisions, requests } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** A request without what somebody wrote; its number, dates and decisions stay. */
export const ERASED = { name: '', address: '', about: '', words: '' } as const

/** Erases name, address and text of a decided request before its time. `now` in ms UTC. */
export const eraseRequest = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, RequestRefusal | 'request-open'> =>
  write(db, (tx) => {
    const request = openRequest(tx, actor, { id })
    if (!request.ok) return request
    const { decidedAt, erasedAt, version } = request.value
    if (decidedAt === null) return refuse('request-open')
    if (erasedAt !== null) return ok(null)
    const set = { ...ERASED, erasedAt: now, version: version + 1 }
    tx.update(requests).set(set).where(eq(requests.id, id)).run()
    record(tx, { what: 'request.erased', actor, now, details: { request: id } })
    return ok(null)
  })

/** Deletes an open request that is none, such as an advertisement: it is not counted. `now` in ms UTC. */
export const deleteRequest = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, RequestRefusal | 'request-decided'> =>
  write(db, (tx) => {
    const request = openRequest(tx, actor, { id })
    if (!request.ok) return request
    if (request.value.decidedAt !== null) return refuse('request-decided')
    tx.delete(requestDecisions).where(eq(requestDecisions.requestId, id)).run()
    tx.delete(requests).where(eq(requests.id, id)).run()
    record(tx, { what: 'request.deleted', actor, now, details: { request: id } })
    changed(tx, ['request-counts'], now)
    return ok(null)
  })
