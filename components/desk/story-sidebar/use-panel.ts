import { useState } from 'react'
import { flushSync } from 'react-dom'
import { goToPlace } from '#components/desk/editor-page/go-to-place.ts'
import type { Place } from '#domain/article/fields/publication-checks.ts'

export type PanelTab = 'story' | 'search' | 'checks' | 'notes'
const IN_PANEL = new Set(['authors', 'source', 'licence', 'lead', 'embargo'])
const isWide = () => window.matchMedia('(min-width: 64rem)').matches
/** True if the panel covers the text. */
const isOverText = () => window.matchMedia('(max-width: 56rem)').matches

/** State of the story's panel: open or closed, its current tab, and navigation to any place of the story. */
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
    /** Closes the panel if it covers the text. */
    clear: () => isOverText() && setOpen(false),
    goTo: (place: Place) => {
      // The field is there to be focused when the panel has opened, or no longer covers it.
      flushSync(() => {
        if ('field' in place && IN_PANEL.has(place.field)) show('story')
        else if (isOverText()) setOpen(false)
      })
      goToPlace(place)
    },
  }
}

export type PanelState = ReturnType<typeof usePanel>
