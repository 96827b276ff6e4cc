import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useKeys } from '#components/desk/shell/use-keys.ts'

export type Selection = {
  ids: ReadonlySet<number>
  /** The same function for as long as the list stands. Chooses one, or lets it go; with `isRange` all from the last one to this one are chosen. */
  toggle: (id: number, isRange: boolean) => void
  all: () => void
  clear: () => void
}

const NOTHING: ReadonlySet<number> = new Set()

/**
 * The chosen stories of those in view, in their order; what is not in view any more is not chosen either. J and K go from
 * row to row, X chooses the one with the focus, with Shift all from the last to it; Escape lets go.
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

/** The story whose row has the focus. */
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
