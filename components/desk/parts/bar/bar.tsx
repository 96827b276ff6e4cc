import type { ReactNode } from 'react'

type Props = {
  title: string
  /** A short remark beside the title, not shown below 56rem. */
  hint?: ReactNode
  children?: ReactNode
}

/** The head of a page: its title, and its actions at the far end. */
export function Bar({ title, hint, children }: Props) {
  return (
    <div className="sticky top-(--panned,0px) z-20 flex min-h-top-bar items-center gap-3 border-b border-rule bg-sheet px-6 narrow:px-4 phone:flex-wrap phone:gap-1 phone:px-3 phone:py-1">
      <h1 className="font-serif text-xl leading-[1.1] font-bold tracking-[-0.01em]">{title}</h1>
      {hint !== undefined && <span className="text-xs text-ink-3 narrow:hidden">{hint}</span>}
      <span className="flex-1" />
      {children}
    </div>
  )
}
