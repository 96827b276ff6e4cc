import type { Draft, Kept, Shared } from '#components/desk/front/draft-state.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'

const keyOf = (personId: string) => `front:${personId}`

/** Keeps changes in this browser while the server does not have them. */
export function keepDraft(personId: string, { version, slots, shared }: Draft): void {
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify({ version, slots, shared } satisfies Kept))
  } catch {
    // Full or forbidden storage: the draft is in this window, and is saved as soon as the server answers.
  }
}

export const forgetKept = (personId: string): void => localStorage.removeItem(keyOf(personId))

/** Changes that this browser kept; null if there are none, or none that can be read. */
export function keptDraft(personId: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(personId)) ?? 'null') as Kept | null
    const slots = frontSlots.safeParse(kept?.slots)
    return kept && slots.success ? { version: kept.version, slots: slots.data, shared: sharedIn(kept) } : null
  } catch {
    return null
  }
}

function sharedIn({ shared }: Kept): Shared | null {
  const slots = frontSlots.safeParse(shared?.slots)
  return shared && slots.success ? { ...shared, slots: slots.data } : null
}
