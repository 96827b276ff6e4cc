import { Check, CircleAlert, Lock, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'

type Props = { tone?: 'saved' | 'saving' | 'bad' | 'read-only'; label?: string; children: ReactNode }

const ICONS: Record<NonNullable<Props['tone']>, LucideIcon | null> = {
  saved: Check,
  saving: null,
  bad: CircleAlert,
  'read-only': Lock,
}

/** Says in a bar whether what is on the page is saved. A failure is announced at once. */
export function SavedState({ tone = 'saved', label, children }: Props) {
  const icon = ICONS[tone]
  const look = tone === 'bad' ? 'font-semibold text-red' : 'text-ink-2'
  return (
    <span
      role={tone === 'bad' ? 'alert' : 'status'}
      aria-label={label}
      className={`inline-flex min-w-0 items-center gap-1.5 overflow-hidden text-sm whitespace-nowrap italic empty:hidden ${look}`}
    >
      {icon && <Icon of={icon} />}
      {children}
    </span>
  )
}
