import { eq } from 'drizzle-orm'
import { changingRequest, storeRequest } from '#db/commands/requests/steps/changing-request.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { requestDecisions, requests } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { RequestChange } from '#domain/requests/request-views.ts'
import { ok, refuse } from '#domain/result.ts'

type Of = { id: number }

/** A request without what somebody wrote; its number, dates and decisions stay. */
export const ERASED = { name: '', address: '', about: '', words: '' } as const

/**
 * Sets the deadline of an open request (ms UTC), which is announced again when it is near, and the addresses that it is
 * about, which readers type wrongly. Refused: a decided one. `now` in ms UTC.
 */
export const changeRequest = (db: Db, actor: Actor, { about, dueAt, ...of }: RequestChange & Of, now: number) =>
  write(db, (tx) =>
    changingRequest(tx, actor, of, (row) => {
      if (row.decidedAt !== null) return refuse('request-decided')
      const remindedAt = dueAt === row.dueAt ? row.remindedAt : null
      const stored = storeRequest(tx, row, { about, dueAt, place: dueAt, remindedAt })
      record(tx, { what: 'request.changed', actor, now, details: { request: row.id, dueAt } })
      return ok(stored)
    }),
  )

/** Erases name, address and text of a decided request before its time. `now` in ms UTC. */
export const eraseRequest = (db: Db, actor: Actor, of: Of, now: number) =>
  write(db, (tx) =>
    changingRequest(tx, actor, of, (row) => {
      if (row.decidedAt === null) return refuse('request-open')
      if (row.erasedAt !== null) return ok(null)
      storeRequest(tx, row, { ...ERASED, erasedAt: now })
      record(tx, { what: 'request.erased', actor, now, details: { request: row.id } })
      return ok(null)
    }),
  )

/** Deletes an open request that is none, such as an advertisement: it is not counted. `now` in ms UTC. */
export const deleteRequest = (db: Db, actor: Actor, of: Of, now: number) =>
  write(db, (tx) =>
    changingRequest(tx, actor, of, ({ id, decidedAt }) => {
      if (decidedAt !== null) return refuse('request-decided')
      tx.delete(requestDecisions).where(eq(requestDecisions.requestId, id)).run()
      tx.delete(requests).where(eq(requests.id, id)).run()
      record(tx, { what: 'request.deleted', actor, now, details: { request: id } })
      changed(tx, ['request-counts'], now)
      return ok(null)
    }),
  )
