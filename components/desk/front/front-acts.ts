import { everySlot, type Place, slotAt, withSlot } from '#domain/article/front/front-places.ts'
import { chosenIn, type FrontSlots, type Slot } from '#domain/article/front/front-slots.ts'
import type { FrontSheet } from '#domain/article/front/front-views.ts'
import { t } from '#domain/messages/t.ts'

/** A slot that shows a story, as it stands on the preview. */
export type Marked = { place: Place; label: string; headline: string; isByHand: boolean; warnings: string[] }
/** A dragged story: that of a slot, or one of the tray. */
export type DraggedStory = { from: Place; headline: string } | { story: number; headline: string }

/** Copies the bands that a rule made into the slots, so that something can be put into one of them. */
export const written = (slots: FrontSlots, sheet: FrontSheet | undefined): FrontSlots =>
  slots.bands.length > 0 ? slots : { ...slots, bands: sheet?.frame ?? [] }

/** Puts something into a slot. Bands stay with the rule until something is put into one. */
export function putIn(slots: FrontSlots, sheet: FrontSheet | undefined, place: Place, slot: Slot): FrontSlots {
  return withSlot(place.startsWith('bands') ? written(slots, sheet) : slots, place, slot)
}

/**
 * Moves a story to another slot. A story chosen by an editor there swaps places with it; one chosen by a rule gives
 * way.
 */
export function moveTo(slots: FrontSlots, sheet: FrontSheet | undefined, from: Place, to: Place): FrontSlots {
  const all = written(slots, sheet)
  const standing = sheet?.standing.find((one) => one.place === from)
  const [here, there] = [slotAt(all, from), slotAt(all, to)]
  const moved: Slot = chosenIn(here) ? here : (standing?.story ?? here)
  const isBack = chosenIn(there) !== null
  // Fills the target slot first, because emptying a link moves the later links up.
  const put = putIn(slots, sheet, to, moved)
  return putIn(put, sheet, from, isBack ? there : chosenIn(here) ? null : here)
}

/** Finds the slot in which an editor put a story; null if none. */
export const placeOf = (slots: FrontSlots, story: number): Place | null =>
  everySlot({ ...slots, layout: 'live' }).find(({ slot }) => chosenIn(slot)?.story === story)?.place ?? null

/** Lists every slot that can take a story, including one more link under the lead. */
export function openPlaces(slots: FrontSlots, sheet: FrontSheet | undefined): Place[] {
  const links = slots.leadLinks.length
  const all = everySlot(written(slots, sheet)).map(({ place }) => place)
  const at = all.lastIndexOf(links === 0 ? 'lead' : `leadLinks.${links - 1}`) + 1
  return links < 5 ? all.toSpliced(at, 0, `leadLinks.${links}`) : all
}

const TWO_DAYS_MS = 2 * 86_400_000
const PICTURED = /^(lead|seconds\.0|strip\.\d+|bands\.\d+\.\d+\.0)$/

/** Lists the warnings about a slot and its story; `now` in ms UTC. */
export function warningsOf(sheet: FrontSheet | undefined, place: Place, slot: Slot, now: number): string[] {
  const chosen = chosenIn(slot)
  const standing = sheet?.standing.find((one) => one.place === place)
  const id = chosen?.story ?? standing?.story
  const story = sheet?.stories.find((one) => one.id === id)
  if (!story) return chosen ? [t('This story has been deleted. The slot is filled automatically.')] : []
  if (chosen && story.state === 'withdrawn') return [t('Withdrawn. The slot is filled automatically.')]
  if (chosen && story.state === 'not-out') return [t('Not published yet. Until then the slot is filled automatically.')]
  const hasPicture = chosen?.picture === undefined ? story.hasPicture : chosen.picture !== null
  const isOld = chosen !== null && story.publishedAt !== null && now - story.publishedAt > TWO_DAYS_MS
  return [
    ...(chosen?.until !== undefined && chosen.until <= now
      ? [t('Its time in this slot is over. The slot is filled automatically.')]
      : []),
    ...(isOld ? [t('Published more than two days ago.')] : []),
    ...(!hasPicture && PICTURED.test(place) ? [t('No picture: shown as text only.')] : []),
  ]
}

type Marking = {
  sheet: FrontSheet | undefined
  slots: FrontSlots
  places: Place[]
  labelOf: (place: Place) => string
  now: number
}

/** Collects label, headline and warnings of every slot that shows a story. */
export const markedIn = ({ sheet, slots, places, labelOf, now }: Marking): Marked[] =>
  places.flatMap((place) => {
    const standing = sheet?.standing.find((one) => one.place === place)
    const story = sheet?.stories.find((one) => one.id === standing?.story)
    if (!story) return []
    const slot = slotAt(slots, place)
    const isByHand = chosenIn(slot)?.story === story.id
    const warnings = warningsOf(sheet, place, slot, now)
    return [{ place, label: labelOf(place), headline: story.headline, isByHand, warnings }]
  })
