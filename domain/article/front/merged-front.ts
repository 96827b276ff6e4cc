import { duplicateStoryIn, everySlot, type Place, withSlot } from '#domain/article/front/front-places.ts'
import type { BandSlots, FrontSlots, Slot } from '#domain/article/front/front-slots.ts'

/** A front with the changes of two editors. `conflicts` names what both changed: slots, `layout` or `bands`. */
export type MergedFront = { slots: FrontSlots; conflicts: Place[] }

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
/** Bands without their stories: which there are, in which order. */
const frameOf = (bands: readonly BandSlots[]): string =>
  JSON.stringify(bands, (key, value: unknown) => (key === 'stories' || key === 'story' ? undefined : value))
/** Parts that are compared as a whole: links under the lead have no places of their own, because they move up. */
const WHOLE = ['layout', 'live', 'leadLinks'] as const
const isWhole = (place: Place) => place === 'live' || place.startsWith('leadLinks')

/**
 * Puts the changes of two editors together, each made from `base`. A slot that only one of them changed is theirs; where
 * both made the same change there is no conflict. In a conflict `slots` has mine. A story that would then stand twice
 * is a conflict as well, in the slot where I have it.
 */
export function mergedFront(base: FrontSlots, mine: FrontSlots, theirs: FrontSlots): MergedFront {
  const conflicts: Place[] = []
  const pick = <T>(name: Place, was: T, here: T, there: T): T => {
    if (isSame(here, there) || isSame(there, was)) return here
    if (isSame(here, was)) return there
    conflicts.push(name)
    return here
  }
  const whole = Object.fromEntries(WHOLE.map((name) => [name, pick(name, base[name], mine[name], theirs[name])]))
  const hasSameFrame = frameOf(base.bands) === frameOf(mine.bands) && frameOf(base.bands) === frameOf(theirs.bands)
  const bands = hasSameFrame ? mine.bands : pick('bands', base.bands, mine.bands, theirs.bands)
  const merged = placesOf(mine, theirs, hasSameFrame).reduce(
    (slots, place) => {
      const [was, here, there] = [base, mine, theirs].map((one) => slotIn(one, place)) as [Slot, Slot, Slot]
      const taken = pick(place, was, here, there)
      return isSame(taken, here) ? slots : withSlot(slots, place, taken)
    },
    { ...mine, ...whole, bands } as FrontSlots,
  )
  return { slots: merged, conflicts: conflicts.length > 0 ? conflicts : duplicatesIn(merged, mine) }
}

/** Slots that are compared one by one. */
function placesOf(mine: FrontSlots, theirs: FrontSlots, withBands: boolean): Place[] {
  const places = [mine, theirs].flatMap((slots) => everySlot(slots).map(({ place }) => place))
  return [...new Set(places)].filter((place) => !isWhole(place) && (withBands || !place.startsWith('bands')))
}

const slotIn = (slots: FrontSlots, place: Place): Slot =>
  everySlot(slots).find((one) => one.place === place)?.slot ?? null

function duplicatesIn(merged: FrontSlots, mine: FrontSlots): Place[] {
  const doubled = duplicateStoryIn(merged)
  if (!doubled) return []
  const { places } = doubled
  return [places.find((place) => isSame(slotIn(merged, place), slotIn(mine, place))) ?? places[1]]
}

/** Changes between `from` and `to`, applied to another front: earlier steps of undo with the changes that came in since. */
export const withTheirChanges = (step: FrontSlots, from: FrontSlots, to: FrontSlots): FrontSlots =>
  mergedFront(from, step, to).slots
