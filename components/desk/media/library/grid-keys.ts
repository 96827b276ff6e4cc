import type { KeyboardEvent } from 'react'

const tops = (items: readonly HTMLElement[]) => items.map((item) => item.getBoundingClientRect().top)

/** How many stand in the first row of a grid, which wraps as wide as it is. */
function columnsOf(items: readonly HTMLElement[]): number {
  const [first, ...rest] = tops(items)
  const below = rest.findIndex((top) => first !== undefined && top > first + 1)
  return below < 0 ? items.length : below + 1
}

const STEPS: Record<string, (at: number, columns: number, count: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at, columns) => at + columns,
  ArrowUp: (at, columns) => at - columns,
  Home: () => 0,
  End: (_at, _columns, count) => count - 1,
}

/**
 * For each link or button of a list that is laid out as a grid: arrows go from one to the next, up and down by its rows,
 * Home and End to its ends.
 */
export function walkGrid(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return
  const items = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('a, button') ?? [])]
  const at = items.indexOf(event.currentTarget)
  event.preventDefault()
  items[step(at, columnsOf(items), items.length)]?.focus()
}
