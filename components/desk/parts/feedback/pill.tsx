import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type PillTone = 'plain' | 'good' | 'waiting' | 'bad'
const TONES: Record<PillTone, string> = {
  plain: 'text-ink-3',
  good: 'text-green',
  waiting: 'text-amber',
  bad: 'text-red',
}

type Props = { tone: PillTone; icon: LucideIcon; isIconOnly?: boolean; children: ReactNode }

/** A state as icon and word, never by colour alone. With `isIconOnly` the word is for screen readers. */
export function Pill({ tone, icon: Icon, isIconOnly = false, children }: Props) {
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm whitespace-nowrap ${TONES[tone]}`}>
      <Icon className="size-4 flex-none" aria-hidden="true" />
      <span className={isIconOnly ? 'sr-only' : undefined}>{children}</span>
    </span>
  )
}
