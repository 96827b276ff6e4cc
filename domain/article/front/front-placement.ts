import { z } from 'zod'
import { everySlot, type Place, slotAt, withSlot } from '#domain/article/front/front-places.ts'
import { chosenIn, type FrontSlots } from '#domain/article/front/front-slots.ts'
import { t } from '#domain/messages/t.ts'

/** Slots into which a story can be put while it is published: those that every layout has, whatever the bands are. */
export const PUBLISH_PLACES: readonly Place[] = [
  'lead',
  ...[0, 1, 2].map((n) => `seconds.${n}`),
  ...[0, 1, 2, 3].map((n) => `strip.${n}`),
]
export const publishPlace = z
  .string()
  .refine((place) => PUBLISH_PLACES.includes(place), { error: () => t('is not a slot for a story that is published') })
  .describe('`lead`, `seconds.0` to `seconds.2`, or `strip.0` to `strip.3`.')

/** The slot in which an editor put a story, in whatever layout; null where none did. */
export const chosenPlace = (slots: FrontSlots, story: number): Place | null =>
  everySlot({ ...slots, layout: 'live' }).find(({ slot }) => chosenIn(slot)?.story === story)?.place ?? null

/**
 * Puts a story into a slot. What an editor said of it moves along from its former slot, which the rule then fills; the
 * story that stood in the slot gives way.
 */
export function placedAt(slots: FrontSlots, story: number, place: Place): FrontSlots {
  const from = chosenPlace(slots, story)
  if (from === place) return slots
  const slot = from === null ? story : slotAt({ ...slots, layout: 'live' }, from)
  // Fills the new slot first, because emptying a link under the lead moves the later ones up.
  const put = withSlot(slots, place, slot)
  return from === null ? put : withSlot(put, from, null)
}

/** A front without a story, in whatever layout and slots: the rule fills its places. */
export function withoutStory(slots: FrontSlots, story: number): FrontSlots {
  const place = chosenPlace(slots, story)
  return place === null ? slots : withoutStory(withSlot(slots, place, null), story)
}
