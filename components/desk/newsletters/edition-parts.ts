import { chosenIn, type Slot } from '#domain/article/front/front-slots.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'

export type Part = EditionDocument['parts'][number]
/** A slot of a part, both by number. */
export type At = { part: number; slot: number }

export const placeOf = ({ part, slot }: At): string => `${part}.${slot}`
export function atOf(place: string): At {
  const [part = 0, slot = 0] = place.split('.').map(Number)
  return { part, slot }
}

export const slotIn = (parts: readonly Part[], { part, slot }: At): Slot => parts[part]?.slots[slot] ?? null

/** The parts with one slot filled in another way. */
export const withSlot = (parts: readonly Part[], at: At, slot: Slot): Part[] =>
  parts.map((one, n) => (n === at.part ? { ...one, slots: one.slots.with(at.slot, slot) } : one))

/** The place of a story that an editor chose; null if none did. */
export function byHandAt(parts: readonly Part[], story: number): string | null {
  for (const [part, { slots }] of parts.entries()) {
    const slot = slots.findIndex((one) => chosenIn(one)?.story === story)
    if (slot !== -1) return placeOf({ part, slot })
  }
  return null
}

/** Exchanges an item with the one before or after it; at an end nothing moves. */
export function moved<T>(items: readonly T[], at: number, by: 1 | -1): T[] {
  const [one, other] = [items[at], items[at + by]]
  return one === undefined || other === undefined ? [...items] : items.with(at, other).with(at + by, one)
}
