import { type Selection, useSelection } from '#components/desk/parts/list/use-selection.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'

/**
 * The selected stories in view. J and K move between rows, X toggles the focused one, Shift+X selects from the last one
 * toggled to it, Escape clears.
 */
export function useStorySelection(inView: readonly number[]): Selection<number> {
  const selection = useSelection(inView)
  useKeys({
    j: () => focusRow(1),
    k: () => focusRow(-1),
    x: (event) => {
      const id = focusedStory()
      if (id !== null) selection.toggle(id, event.shiftKey)
    },
    escape: selection.clear,
  })
  return selection
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
