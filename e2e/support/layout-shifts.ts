import type { Page } from 'playwright/test'

type Source = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }
type LayoutShift = PerformanceEntry & { value: number; sources: Source[] }
type Watched = typeof globalThis & { shifts: string[] }

/** Records every layout shift of the pages that are opened from now on. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = []
    const boxOf = ({ x, y, width, height }: DOMRectReadOnly) => `${x},${y} ${width}×${height}`
    const told = ({ node, previousRect, currentRect }: Source) => {
      const words = node instanceof Element ? node.outerHTML : (node?.parentElement?.outerHTML ?? 'gone')
      return `${words.slice(0, 120)} from ${boxOf(previousRect)} to ${boxOf(currentRect)}`
    }
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) =>
      shifts.push(
        ...(list.getEntries() as LayoutShift[]).map(
          ({ value, sources }) => `${value.toFixed(5)}: ${sources.map(told).join('; ')}`,
        ),
      ),
    ).observe({ type: 'layout-shift', buffered: true })
  })

/** The layout shifts of the open page so far: value, and what moved. */
export const shiftsOf = (page: Page) => page.evaluate(() => (globalThis as Watched).shifts)
