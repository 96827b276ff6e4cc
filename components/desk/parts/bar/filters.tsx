import type { ReactNode } from 'react'

/** The search landmark of a list: a search box, choices, and what belongs beside them. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search
      aria-label={label}
      className="flex flex-wrap items-center gap-2 border-b border-rule px-6 py-2 narrow:px-4 [&_select]:field-sizing-content"
    >
      {children}
    </search>
  )
}
