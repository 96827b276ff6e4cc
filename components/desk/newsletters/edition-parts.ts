import { chosenIn, type Slot } from '#domain/article/front/front-slots.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'

export type Part = EditionDocument['parts'][number]

/** The place of a slot: the numbers of its part and of itself, from 0. */
export const placeOf = (part: number, slot: number): string => `${part}.${slot}`
export function numbersOf(place: string): [part: number, slot: number] {
  const [part = 0, slot = 0] = place.split('.').map(Number)
  return [part, slot]
}

export function slotIn(parts: readonly Part[], place: string): Slot {
  const [part, slot] = numbersOf(place)
  return parts[part]?.slots[slot] ?? null
}

/** The parts with one slot filled in another way. */
export function withSlot(parts: readonly Part[], place: string, filled: Slot): Part[] {
  const [part, slot] = numbersOf(place)
  return parts.map((one, n) => (n === part ? { ...one, slots: one.slots.with(slot, filled) } : one))
}

/** The place of a story that an editor chose; null if none did. */
export function byHandAt(parts: readonly Part[], story: number): string | null {
  for (const [part, { slots }] of parts.entries()) {
    const slot = slots.findIndex((one) => chosenIn(one)?.story === story)
    if (slot !== -1) return placeOf(part, slot)
  }
  return null
}
