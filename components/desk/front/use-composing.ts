import { useState } from 'react'
import type { Draft } from '#components/desk/front/draft-state.ts'
import { markedIn, moveTo, openPlaces, placeOf, putIn, warningsOf, written } from '#components/desk/front/front-acts.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { type Place, slotAt } from '#domain/article/front/front-places.ts'
import { chosenIn, type FrontSlots, type Slot } from '#domain/article/front/front-slots.ts'
import type { FrontSheet } from '#domain/article/front/front-views.ts'
import { placeLabel } from '#domain/article/front/place-label.ts'

const MINUTE_MS = 60_000

type Sheet = FrontSheet | undefined
type Change = (slots: FrontSlots) => void

/** A story that would appear twice: its current slot and the requested one. */
export type Twice = { headline: string; from: Place; to: Place }

export type Composing = ReturnType<typeof useComposing>

const focusSlot = (place: Place) => document.querySelector<HTMLElement>(`[data-place="${place}"] button`)?.focus()

/** The slots with what the sheet adds to them, and the label, the story and the warnings of each. */
function visibleSlots(slots: FrontSlots, sheet: Sheet, sections: DeskSection[], now: number) {
  const all = written(slots, sheet)
  const places = openPlaces(slots, sheet)
  const labelOf = (place: Place) => placeLabel(place, all, (id) => sections.find((one) => one.id === id)?.name)
  const storyAt = (place: Place) => {
    const id = sheet?.standing.find((one) => one.place === place)?.story ?? chosenIn(slotAt(all, place))?.story
    return sheet?.stories.find((one) => one.id === id)
  }
  return {
    slots,
    all,
    places,
    labelOf,
    marked: markedIn({ sheet, slots: all, places, labelOf, now }),
    storyAt,
    /** Finds the next slot, or the one before, that has a story. */
    beside: (place: Place, by: 1 | -1) => {
      const filled = places.filter((one) => one === place || storyAt(one))
      return filled[filled.indexOf(place) + by]
    },
    /** Finds the slot in which an editor put a story; null if none. */
    byHandAt: (story: number) => placeOf(slots, story),
    /** Finds the slot that shows a story, chosen by an editor or by a rule. */
    shownAt: (story: number) => sheet?.standing.findLast((one) => one.story === story)?.place,
    warningsAt: (place: Place) => warningsOf(sheet, place, slotAt(all, place), now),
  }
}

/** The actions on the slots of a front, and the label and warnings of each slot with a story. */
export function useComposing({ slots }: Draft, sheet: Sheet, sections: DeskSection[], change: Change) {
  const now = useNow(MINUTE_MS) ?? 0
  const [chosen, setChosen] = useState<Place | null>(null)
  const [twice, setTwice] = useState<Twice | null>(null)
  const visible = visibleSlots(slots, sheet, sections, now)
  const set = (place: Place, slot: Slot) => change(putIn(slots, sheet, place, slot))
  const goTo = (from: Place, to: Place) => {
    if (from === to) return
    change(moveTo(slots, sheet, from, to))
    setChosen(to)
  }
  return {
    ...visible,
    change,
    chosen,
    setChosen,
    twice,
    setTwice,
    set,
    /** Puts a story into a slot; asks first if an editor already put it into another one. */
    put: (story: { id: number; headline: string }, place: Place) => {
      const from = placeOf(slots, story.id)
      setChosen(place)
      if (from !== null && from !== place) return setTwice({ headline: story.headline, from, to: place })
      setTwice(null)
      set(place, story.id)
    },
    moveTo: goTo,
    move: (place: Place, by: 1 | -1) => {
      const next = visible.beside(place, by)
      if (next === undefined) return
      goTo(place, next)
      requestAnimationFrame(() => focusSlot(next))
    },
    /** Chooses the slot that shows a story, and moves the focus there. */
    show: (story: number) => {
      const place = visible.shownAt(story)
      if (place === undefined) return
      setChosen(place)
      focusSlot(place)
    },
    takeOut: (place: Place) => set(place, null),
    settle: () => {
      if (twice) goTo(twice.from, twice.to)
      setTwice(null)
    },
  }
}
