import { and, eq, isNull } from 'drizzle-orm'
import { checkFront, refuseStaleFront } from '#db/commands/front/steps/put-front.ts'
import { NO_USES, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { plannedFrontOwner } from '#db/queries/media/owner-pictures.ts'
import { plannedFronts } from '#db/schema/tables.ts'
import { picturesIn } from '#domain/article/front/front-places.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import { ok, refuse } from '#domain/result.ts'

type PlanInput = { version: number; slots: FrontSlots; at: number }

/** Plans a front for a future time (ms UTC). It then replaces whatever front is public. */
export const planFrontAt = commandFor('front.edit', (tx, { version, slots, at }: PlanInput, { actor, now }) => {
  if (at <= now) return refuse('time-is-past', { field: 'at' })
  const refused = refuseStaleFront(tx, version) ?? checkFront(tx, slots)
  if (refused) return refused
  const plan = { dueAt: at, slots, plannedAt: now, plannedBy: actor.id }
  const { id } = tx.insert(plannedFronts).values(plan).returning({ id: plannedFronts.id }).get()
  savePictureUses(tx, plannedFrontOwner(id), 'waiting', { slot: picturesIn(slots) })
  record(tx, { what: 'front.planned', actor, now, details: { planned: id, at } })
  return ok({ id })
})

/** Cancels a planned front. One that is public already is not cancelled: roll back to an earlier one. */
export const cancelPlannedFront = commandFor('front.edit', (tx, input: { id: number }, { actor, now }) => {
  const waiting = and(eq(plannedFronts.id, input.id), isNull(plannedFronts.doneAt))
  const cancelled = { doneAt: now, outcome: 'cancelled' as const }
  const plan = tx.update(plannedFronts).set(cancelled).where(waiting).returning({ at: plannedFronts.dueAt }).get()
  if (!plan) return refuse('not-found')
  savePictureUses(tx, plannedFrontOwner(input.id), 'waiting', NO_USES)
  record(tx, { what: 'front.plan-cancelled', actor, now, details: { planned: input.id, ...plan } })
  return ok(null)
})
