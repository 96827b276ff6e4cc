import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { tone?: 'plain' | 'warn' | 'bad' | 'blue'; icon: LucideIcon; children: ReactNode; actions?: ReactNode }

/** A banner across the page. Trouble is shown in a banner, never in a dialog over text. */
export function Banner({ tone = 'plain', icon: Icon, children, actions }: Props) {
  return (
    <div className={`strip ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon className="i" aria-hidden="true" />
      <p>{children}</p>
      {actions}
    </div>
  )
}
