import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  isOpen?: boolean
  /** Names something that went wrong. */
  isBad?: boolean
  /** List items. */
  children: ReactNode
}

/** A list that opens under its title. */
export function Details({ title, isOpen = false, isBad = false, children }: Props) {
  return (
    <details className="border-t border-rule py-2" open={isOpen}>
      <summary className={`min-h-7 cursor-pointer font-semibold ${isBad ? 'text-sm text-red' : ''}`}>{title}</summary>
      <ul className="ps-4 [&>li]:py-0.75 [&>li]:wrap-anywhere">{children}</ul>
    </details>
  )
}
