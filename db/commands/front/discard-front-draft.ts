import { eq } from 'drizzle-orm'
import { keepEndedDraft, putDraft, refuseStaleDraft } from '#db/commands/front/steps/keep-draft.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { asText } from '#db/engine/prepared.ts'
import { storedDraft } from '#db/queries/front/front-draft.ts'
import { savedFront, storedSlots } from '#db/queries/front/saved-front.ts'
import { discardedFronts } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/** Ends the draft of the front. It is kept among the discarded ones, under the id that is returned. */
export const discardFrontDraft = commandFor('front.edit', (tx, input: { version: number }, { actor, now }) => {
  const draft = storedDraft(tx)
  const stale = refuseStaleDraft(draft, input.version)
  if (stale) return stale
  if (draft.slots === null) return refuse('not-found')
  const id = keepEndedDraft(tx, { slots: draft.slots, why: 'discarded', by: actor.id }, now)
  const version = putDraft(tx, { slots: null, basedOn: draft.basedOn, by: actor.id }, now)
  record(tx, { what: 'front.draft-discarded', actor, now, details: { version, discarded: id } })
  return ok({ version, id })
})

/**
 * Makes a discarded draft the draft of the present front. A draft that is there is kept among the discarded ones, so
 * that neither is lost.
 */
export const restoreFrontDraft = commandFor(
  'front.edit',
  (tx, input: { version: number; id: number }, { actor, now }) => {
    const draft = storedDraft(tx)
    const stale = refuseStaleDraft(draft, input.version)
    if (stale) return stale
    const isIt = eq(discardedFronts.id, input.id)
    const text = asText(discardedFronts.slots)
    const then = tx.select({ text }).from(discardedFronts).where(isIt).get()
    if (!then) return refuse('not-found')
    if (draft.slots) keepEndedDraft(tx, { slots: draft.slots, why: 'replaced', by: actor.id }, now)
    tx.delete(discardedFronts).where(isIt).run()
    const slots = storedSlots(then.text)
    const version = putDraft(tx, { slots, basedOn: savedFront(tx).version, by: actor.id }, now)
    record(tx, { what: 'front.draft-restored', actor, now, details: { version, discarded: input.id } })
    return ok({ version })
  },
)
