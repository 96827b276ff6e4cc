import type { ReactNode } from 'react'

type Props = {
  id?: string
  level?: 2 | 3
  /** Said after it, in smaller letters. */
  note?: ReactNode
  className?: string
  children: ReactNode
}

/** The title of a part of a page, under a line of ink. */
export function SectionTitle({ id, level = 2, note, className = '', children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <Heading
      id={id}
      className={`flex items-baseline gap-2 border-t-2 border-ink pt-2 pb-1.5 font-sans text-lg leading-[1.2] font-bold ${className}`}
    >
      {children}
      {note !== undefined && <span className="text-sm font-normal text-ink-3"> {note}</span>}
    </Heading>
  )
}
