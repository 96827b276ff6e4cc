import type { ReactNode } from 'react'

const AT_THE_THUMB =
  'thumb:fixed thumb:inset-x-0 thumb:bottom-(--spacing-under) thumb:border-t thumb:border-rule thumb:bg-sheet thumb:py-[0.3125rem] thumb:ps-[calc(--spacing(3)+env(safe-area-inset-left))] thumb:pe-[calc(--spacing(3)+env(safe-area-inset-right))] thumb:*:min-h-11 thumb:*:min-w-11 thumb:*:flex-auto'
// A keyboard on the screen leaves little height too, and hides the bottom bar.
const LOW =
  '[@media(height<=20rem)]:[:root:not([data-keyboard])_&]:static [@media(height<=20rem)]:[:root:not([data-keyboard])_&]:border-0 [@media(height<=20rem)]:[:root:not([data-keyboard])_&]:p-0'

/** The main actions of a page in its bar; in a narrow window they stand above the bottom bar, at the thumb. */
export const MainActs = ({ children }: { children: ReactNode }) => (
  <div data-main-acts className={`flex gap-2 ${AT_THE_THUMB} ${LOW}`}>
    {children}
  </div>
)
