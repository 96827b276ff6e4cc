import type { KeyboardEvent } from 'react'
import { readingStep } from '#components/desk/parts/typed-key.ts'

const tops = (items: readonly HTMLElement[]) => items.map((item) => item.getBoundingClientRect().top)

/** Counts the columns of a wrapping grid by the number of items in its first row. */
function columnsOf(items: readonly HTMLElement[]): number {
  const [first, ...rest] = tops(items)
  const below = rest.findIndex((top) => first !== undefined && top > first + 1)
  return below < 0 ? items.length : below + 1
}

const STEPS: Record<string, (at: number, columns: number, count: number) => number> = {
  ArrowDown: (at, columns) => at + columns,
  ArrowUp: (at, columns) => at - columns,
  Home: () => 0,
  End: (_at, _columns, count) => count - 1,
}

/**
 * Key handler for each link or button of a grid: arrows move the focus, up and down by rows, Home and End to the ends.
 */
export function walkGrid(event: KeyboardEvent<HTMLElement>): void {
  const by = readingStep(event.key)
  const step = by === 0 ? STEPS[event.key] : (at: number) => at + by
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return
  const items = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('a, button') ?? [])]
  const at = items.indexOf(event.currentTarget)
  event.preventDefault()
  items[step(at, columnsOf(items), items.length)]?.focus()
}
