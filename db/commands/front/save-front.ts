import { putDraft, refuseStaleDraft } from '#db/commands/front/steps/keep-draft.ts'
import { putFront, refuseStaleFront } from '#db/commands/front/steps/put-front.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { storedDraft } from '#db/queries/front/front-draft.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import { ok } from '#domain/result.ts'

/**
 * Makes the stories of these slots the public front. Version 0 is the front that nobody has composed yet. With `draft`,
 * the version of the draft whose slots these are, the draft ends; it is refused if another editor changed the draft.
 */
export const saveFront = commandFor(
  'front.edit',
  (tx, input: { version: number; slots: FrontSlots; draft?: number | undefined }, { actor, now }) => {
    const meanwhile =
      refuseStaleFront(tx, input.version) ??
      (input.draft === undefined ? null : refuseStaleDraft(storedDraft(tx), input.draft))
    if (meanwhile) return meanwhile
    const done = putFront(tx, { slots: input.slots, by: actor.id, why: 'saved' }, now)
    if (!done.ok) return done
    if (input.draft !== undefined) putDraft(tx, { slots: null, basedOn: done.value.version, by: actor.id }, now)
    record(tx, { what: 'front.saved', actor, now, details: done.value })
    return ok(done.value)
  },
)
