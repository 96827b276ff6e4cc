import type { ReactNode } from 'react'

const LOW = 'low:py-1 [@media(height<=20rem)]:static'
const PHONE = 'phone:flex-wrap phone:[&>p]:basis-full phone:[&_kbd]:hidden'
const THUMB = 'thumb:pb-[max(0.75rem,env(safe-area-inset-bottom))]'

/** Stays in view at the foot of a page: a sentence, which takes the room, and the buttons. */
export const FootBar = ({ className = '', children }: { className?: string; children: ReactNode }) => (
  <div
    className={`sticky bottom-(--spacing-under) z-15 flex items-center gap-3 border-t-2 border-ink bg-sheet px-6 py-3 narrow:px-4 [&>p]:flex-1 ${THUMB} ${PHONE} ${LOW} ${className}`}
  >
    {children}
  </div>
)
