import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { editionFor, endEditions, recordEdition } from '#db/commands/newsletters/steps/edition-states.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import type { Tx } from '#db/engine/open.ts'
import { thisEpoch } from '#db/queries/newsletters/sending-conditions.ts'
import { editionLanes, editions, sendings } from '#db/schema/tables.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

type Of = { editionId: number; lane?: Lane }
const theEdition = (tx: Tx, actor: Actor, { editionId: id }: { editionId: number }) => editionFor()(tx, actor, { id })

/** Stops the sending of an edition, or one lane of it, before the next claim. `now` in ms UTC. */
export const stopEdition = commandOn(theEdition, (tx, { edition }, { editionId, lane }: Of, { actor, now }) => {
  if (edition.state !== 'sending') return refuse('not-found')
  const set = { stoppedAt: now, stoppedWhy: 'by-hand' } as const
  const ofEdition = tx.update(editions).set({ ...set, state: 'stopped' })
  const target = [editionLanes.editionId, editionLanes.lane]
  if (lane === undefined) ofEdition.where(eq(editions.id, editionId)).run()
  else {
    const row = tx.insert(editionLanes).values({ editionId, lane, ...set })
    row.onConflictDoUpdate({ target, set }).run()
  }
  recordEdition(tx, 'edition.stopped', edition, { actor, now, lane })
  return ok(null)
})

/**
 * Lets a stopped edition, or one stopped lane of it, go on where it stood; a lane that goes on is not stopped again by
 * itself. `now` in ms UTC.
 */
export const resumeEdition = commandOn(
  theEdition,
  (tx, { edition, isPresent }, { editionId, lane }: Of, { actor, now }) => {
    const go = { stoppedAt: null, stoppedWhy: null }
    const ofEdition = tx.update(editions).set({ ...go, state: 'sending' })
    const ofLane = tx.update(editionLanes).set({ ...go, resumedAt: now })
    const isLane = and(eq(editionLanes.editionId, editionId), isNotNull(editionLanes.stoppedAt))
    const going =
      lane === undefined
        ? ofEdition.where(and(eq(editions.id, editionId), sql`${editions.state} = 'stopped'`))
        : ofLane.where(and(isLane, eq(editionLanes.lane, lane)))
    if (!isPresent || going.run().changes === 0) return refuse('not-found')
    recordEdition(tx, 'edition.resumed', edition, { actor, now, lane })
    endEditions(tx, now)
    return ok(null)
  },
)

type Decision = { editionId: number; decision: 'send-again' | 'leave' }

/**
 * A person decides about letters of unknown fate: they are sent again, perhaps for the second time, or stay unknown and
 * are not asked about any more. Returns how many. Never done by the program itself. `now` in ms UTC.
 */
export const decideUnknown = commandOn(
  theEdition,
  (tx, { edition }, { editionId, decision }: Decision, { actor, now }) => {
    if (actor.id === null) return refuse('not-allowed')
    const isUnknown = and(eq(sendings.editionId, editionId), sql`${sendings.state} = 'unknown'`)
    const set = decision === 'leave' ? { settledAt: now } : { state: 'queued' as const, nextAt: now }
    const isOpen = and(isUnknown, isNull(sendings.settledAt))
    const letters = tx.update(sendings).set(set).where(isOpen).run().changes
    if (letters === 0) return refuse('not-found')
    if (decision === 'send-again' && edition.state === 'sent')
      tx.update(editions)
        .set({ state: 'sending', endedAt: null, epoch: thisEpoch })
        .where(eq(editions.id, editionId))
        .run()
    recordEdition(tx, 'edition.unknown-decided', edition, { actor, now, letters, decision })
    return ok({ letters })
  },
)
