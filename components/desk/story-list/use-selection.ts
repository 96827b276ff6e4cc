import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useKeys } from '#components/desk/shell/use-keys.ts'

export type Selection = {
  ids: ReadonlySet<number>
  /**
   * Stable callback. Selects or deselects a story; with `isRange` it selects all from the last one toggled to this one.
   */
  toggle: (id: number, isRange: boolean) => void
  all: () => void
  clear: () => void
}

const NOTHING: ReadonlySet<number> = new Set()

/**
 * The selected stories in view, in order; stories no longer in view are deselected. J and K move between rows, X
 * toggles the focused one, Shift+X selects from the last one toggled to it, Escape clears.
 */
export function useSelection(inView: readonly number[]): Selection {
  const [chosen, setChosen] = useState(NOTHING)
  const last = useRef<number | null>(null)
  const ids = new Set(inView.filter((id) => chosen.has(id)))
  const toggle = (id: number, isRange: boolean) => {
    const next = new Set(ids)
    const from = last.current === null ? -1 : inView.indexOf(last.current)
    const to = inView.indexOf(id)
    if (isRange && from >= 0) for (const one of inView.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
    else if (!next.delete(id)) next.add(id)
    last.current = id
    setChosen(next)
  }
  const latest = useRef(toggle)
  useLayoutEffect(() => {
    latest.current = toggle
  })
  const steady = useCallback((id: number, isRange: boolean) => latest.current(id, isRange), [])
  const clear = () => setChosen(NOTHING)
  useKeys({
    j: () => focusRow(1),
    k: () => focusRow(-1),
    x: (event) => {
      const id = focusedStory()
      if (id !== null) toggle(id, event.shiftKey)
    },
    escape: clear,
  })
  return { ids, toggle: steady, all: () => setChosen(new Set(inView)), clear }
}

const rows = () => [...document.querySelectorAll<HTMLElement>('#main .row[data-story]')]
const focusedRow = () => rows().find((row) => row.contains(document.activeElement))

/** Returns the id of the story whose row has the focus. */
export function focusedStory(): number | null {
  const id = Number(focusedRow()?.dataset['story'])
  return id > 0 ? id : null
}

function focusRow(step: 1 | -1): void {
  const all = rows()
  const now = focusedRow()
  const at = now ? all.indexOf(now) + step : 0
  all[Math.min(Math.max(at, 0), all.length - 1)]?.querySelector<HTMLElement>('a.head')?.focus()
}
