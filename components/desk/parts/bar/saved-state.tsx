import { Check, CircleAlert, HardDrive, Lock, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'

type Props = {
  tone?: 'saved' | 'saving' | 'kept' | 'bad' | 'read-only'
  /** Its accessible name. */
  label?: string
  /** A notice on the page announces failures. */
  isQuiet?: boolean
  /** Layout. */
  className?: string
  children: ReactNode
}

const ICONS: Record<NonNullable<Props['tone']>, LucideIcon | null> = {
  saved: Check,
  saving: null,
  kept: HardDrive,
  bad: CircleAlert,
  'read-only': Lock,
}

/** Says in a bar whether what is on the page is saved. A failure is announced at once. */
export function SavedState({ tone = 'saved', label, isQuiet = false, className = '', children }: Props) {
  const icon = ICONS[tone]
  const look = tone === 'bad' ? 'font-semibold text-red' : tone === 'kept' ? 'text-amber' : 'text-ink-2'
  return (
    <span
      role={tone === 'bad' && !isQuiet ? 'alert' : 'status'}
      aria-label={label}
      className={`inline-flex min-w-0 items-center gap-1.5 overflow-hidden text-sm whitespace-nowrap italic empty:hidden ${look} ${className}`}
    >
      {icon && <Icon of={icon} />}
      {children}
    </span>
  )
}
