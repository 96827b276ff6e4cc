import { useState } from 'react'
import { goToPlace } from '#components/desk/story/go-to-place.ts'
import type { Place } from '#domain/article/checks.ts'

export type PanelTab = 'story' | 'search' | 'checks' | 'notes'
const IN_PANEL = new Set(['authors', 'source', 'lead'])
const isWide = () => window.matchMedia('(min-width: 64rem)').matches
/** Where the panel lies over the text. */
const isOverText = () => window.matchMedia('(max-width: 56rem)').matches

/** The panel beside a story: open or not, at which of its tabs; and the way to any place of the story. */
export function usePanel() {
  const [isOpen, setOpen] = useState(isWide)
  const [tab, setTab] = useState<PanelTab>('story')
  const show = (next: PanelTab) => {
    setTab(next)
    setOpen(true)
  }
  return {
    isOpen,
    tab,
    setTab,
    show,
    toggle: () => setOpen((is) => !is),
    /** Uncovers the text. */
    clear: () => isOverText() && setOpen(false),
    goTo: (place: Place) => {
      if ('field' in place && IN_PANEL.has(place.field)) show('story')
      else if (isOverText()) setOpen(false)
      // What was opened or uncovered stands in the turn after.
      setTimeout(() => goToPlace(place))
    },
  }
}

export type PanelState = ReturnType<typeof usePanel>
