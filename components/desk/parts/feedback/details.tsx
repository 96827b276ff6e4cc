import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  isOpen?: boolean
  /** Names something that went wrong. */
  isBad?: boolean
  children: ReactNode
}

/** Lists that open under their title. */
export function Details({ title, isOpen = false, isBad = false, children }: Props) {
  return (
    <details
      className="border-t border-rule py-2 [&_li]:py-0.75 [&_li]:wrap-anywhere [&>:is(ul,p,h4)]:ps-4"
      open={isOpen}
    >
      <summary className={`min-h-7 cursor-pointer font-semibold ${isBad ? 'text-sm text-red' : ''}`}>{title}</summary>
      {children}
    </details>
  )
}
