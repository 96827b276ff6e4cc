import type { Page } from 'playwright/test'

type LayoutShift = PerformanceEntry & { value: number }
type Watched = typeof globalThis & { shifts: number[] }

/** Records every layout shift of the pages that are opened from now on. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) =>
      shifts.push(...(list.getEntries() as LayoutShift[]).map(({ value }) => value)),
    ).observe({ type: 'layout-shift', buffered: true })
  })

/** The values of the layout shifts of the open page so far. */
export const shiftsOf = (page: Page) => page.evaluate(() => (globalThis as Watched).shifts)
