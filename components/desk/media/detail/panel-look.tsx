const FOOT =
  'narrow:top-auto narrow:bottom-0 narrow:z-10 narrow:h-auto narrow:max-h-[62vh] narrow:grid-cols-2 narrow:items-start narrow:border-s-0 narrow:border-t-2 narrow:border-ink narrow:bg-sheet phone:grid-cols-[minmax(0,1fr)]'
/** The panel beside the library. In a narrow window it stands over the foot of the grid: below it, one would never see it. */
export const PANEL = `sticky top-top-bar grid h-[calc(100vh-var(--spacing-top-bar))] grid-cols-[minmax(0,1fr)] content-start gap-4 overflow-y-auto border-s border-rule p-4 text-base focus-visible:-outline-offset-3 ${FOOT}`
