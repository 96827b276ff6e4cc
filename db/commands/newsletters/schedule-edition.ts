import { and, eq } from 'drizzle-orm'
import {
  draftFor,
  editionFor,
  notifyWaiting,
  recordEdition,
  toDraft,
} from '#db/commands/newsletters/steps/edition-states.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editionFindings } from '#db/queries/newsletters/edition-findings.ts'
import { needsSecondPerson } from '#db/queries/newsletters/readers-at.ts'
import { thisEpoch } from '#db/queries/newsletters/sending-conditions.ts'
import { editions, editionVersions } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Schedule = {
  id: number
  version: number
  /** ms UTC; null: now. */
  at: number | null
  /** That of the paper. */
  origin: string
}
/**
 * Schedules a draft: from `at` on the program sends it. Refuses a closed list, a time that is past, `findings`
 * of the checks that stop it, and a version that nobody else has approved where the list demands that. `now` in ms UTC.
 */
export const scheduleEdition = commandOn(
  draftFor(),
  (tx, { edition, list }, { id, at, origin }: Schedule, { actor, now }) => {
    if (list.closedAt !== null) return refuse('list-closed')
    if (at !== null && at < now) return refuse('time-is-past', { field: 'at' })
    const { findings = [] } = editionFindings(tx, { id, at: now, origin, sentAt: at ?? now }) ?? {}
    if (findings.some(({ stops }) => stops)) return refuse('findings', { details: { findings } })
    const isApproved = edition.approvedBy !== null && edition.approvedBy !== actor.id
    if (!isApproved && needsSecondPerson(tx, list, now)) return refuse('second-person-needed')
    const due = at ?? now
    tx.update(editions)
      .set({ state: 'scheduled', scheduledAt: due, scheduledBy: actor.id, epoch: thisEpoch })
      .where(eq(editions.id, id))
      .run()
    recordEdition(tx, 'edition.scheduled', edition, { actor, now, at: due })
    return ok(null)
  },
)

/** Makes a scheduled edition a draft again, before its sending has begun. `now` in ms UTC. */
export const cancelEdition = commandOn(editionFor(), (tx, { edition }, { id }: { id: number }, { actor, now }) => {
  if (edition.state !== 'scheduled') return refuse('not-found')
  toDraft(tx, eq(editions.id, id))
  recordEdition(tx, 'edition.cancelled', edition, { actor, now })
  return ok(null)
})

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
    toDraft(tx, isThis)
    recordEdition(tx, 'edition.put-back', edition, { actor: SYSTEM, now, why, at: scheduledAt })
    notifyWaiting(tx, edition, now)
    return ok(null)
  })

/**
 * Approves a version of a draft as its second person, who is not the one who saved it last (`second-person-needed`) nor,
 * later, the one who schedules it. `now` in ms UTC.
 */
export const approveEdition = commandOn(
  draftFor(),
  (tx, { edition }, { id, version }: { id: number; version: number }, { actor, now }) => {
    const isThis = and(eq(editionVersions.editionId, id), eq(editionVersions.version, version))
    const saved = tx.select().from(editionVersions).where(isThis).get()
    if (actor.id === null || saved?.savedBy === actor.id) return refuse('second-person-needed')
    tx.update(editions).set({ approvedBy: actor.id }).where(eq(editions.id, id)).run()
    recordEdition(tx, 'edition.approved', edition, { actor, now })
    return ok(null)
  },
)
