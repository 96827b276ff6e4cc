import type { RefObject } from 'react'
import type { Selection } from '#components/desk/parts/list/use-selection.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'

/**
 * J and K move between the rows of a list; where rows can be selected, X toggles the focused one, Shift+X selects from
 * the last one toggled to it, and Escape clears. `rows` are in the order of the list; off while `isOn` is false. Returns
 * the row that has the focus, when it is asked for.
 */
export function useRowKeys<K extends string | number>(
  list: RefObject<HTMLElement | null>,
  rows: readonly K[],
  selection: Selection<K> | undefined,
  isOn: boolean,
): () => K | undefined {
  const marked = () =>
    [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      // One in a cell is of another list, which stands below an opened row.
      .filter((row) => row.closest('td') === null)
  const focused = () => marked().findIndex((row) => row.contains(document.activeElement))
  const go = (step: 1 | -1) => {
    const all = marked()
    const at = focused()
    const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)
    // A row without a link takes the focus itself: its buttons are a Tab away.
    const row = all[to]
    const control = row?.querySelector<HTMLElement>('a[href]:not([download])') ?? row
    control?.focus()
  }
  const moves = { j: () => go(1), k: () => go(-1) }
  const selects = selection && {
    x: (event: KeyboardEvent) => {
      const id = rows[focused()]
      if (id !== undefined) selection.toggle(id, event.shiftKey)
    },
    escape: selection.clear,
  }
  useKeys(isOn ? { ...moves, ...selects } : {})
  return () => rows[focused()]
}
