import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type Tone = 'plain' | 'info' | 'warning' | 'refusal'
type Props = { tone?: Tone; icon?: LucideIcon | undefined; children: ReactNode; actions?: ReactNode }

const LOOKS: Record<Tone, { box: string; mark: string; icon: LucideIcon }> = {
  plain: { box: 'bg-hover', mark: '', icon: Info },
  info: { box: 'bg-blue-wash', mark: 'text-blue', icon: Info },
  warning: { box: 'bg-amber-wash', mark: 'text-amber', icon: TriangleAlert },
  refusal: { box: 'bg-red-wash', mark: 'text-red', icon: CircleAlert },
}

/** A sentence about the state of a page, with what can be done about it. A refusal is announced at once. */
export function Notice({ tone = 'info', icon, children, actions }: Props) {
  const { box, mark, icon: usual } = LOOKS[tone]
  const Icon = icon ?? usual
  return (
    <div
      role={tone === 'refusal' ? 'alert' : 'status'}
      className={`flex min-h-11 flex-wrap items-center gap-x-3 gap-y-2 border-b border-rule px-6 py-2 text-sm narrow:px-4 ${box}`}
    >
      <Icon className={`size-4 flex-none ${mark}`} aria-hidden="true" />
      <p className="min-w-[min(16rem,100%)] flex-1 phone:min-w-0 phone:basis-48">{children}</p>
      {actions}
    </div>
  )
}
