import { keepEndedDraft, putDraft, refuseStaleDraft } from '#db/commands/front/steps/keep-draft.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { storedDraft } from '#db/queries/front/front-draft.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import { ok } from '#domain/result.ts'

type Draft = {
  /** The version of the draft that the editor saw; 0 before the first one. */
  version: number
  /** The version of the public front that the draft was made from. */
  basedOn: number
  slots: FrontSlots
  /** The editor chose these slots over the present draft, which is kept among the discarded ones. */
  replaces?: boolean | undefined
}

/**
 * Saves the draft of the front that all editors share, if `version` is still the one that the editor saw. Changes
 * nothing that is public. A draft that equals the public front is none. What a draft names may be gone: that is checked
 * when it is published.
 */
export const saveFrontDraft = commandFor(
  'front.edit',
  (tx, { version, basedOn, slots, replaces = false }: Draft, { actor, now }) => {
    const before = storedDraft(tx)
    const stale = refuseStaleDraft(before, version)
    if (stale) return stale
    const isReplaced = replaces && before.slots !== null
    if (isReplaced && before.slots) keepEndedDraft(tx, { slots: before.slots, why: 'replaced', by: actor.id }, now)
    const isPublic = JSON.stringify(slots) === JSON.stringify(savedFront(tx).slots)
    const next = putDraft(tx, { slots: isPublic ? null : slots, basedOn, by: actor.id }, now)
    const details = { version: next }
    if (isReplaced) record(tx, { what: 'front.draft-replaced', actor, now, details })
    else if (before.slots === null && !isPublic) record(tx, { what: 'front.draft-begun', actor, now, details })
    return ok({ version: next })
  },
)
