import type { ReactNode } from 'react'

/** The room of a page below its bar. */
export function PageBody({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-6 pt-4 pb-12 narrow:px-4">{children}</div>
}
