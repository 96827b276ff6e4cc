import { ArrowLeft } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'

type Props = {
  /** None: the page has its title in its text. */
  title?: string
  /** The page that an arrow before the title leads to. */
  back?: { name: string; href: ComponentProps<typeof DeskLink>['href'] } | undefined
  /** A short remark beside the title, not shown below 56rem. */
  hint?: ReactNode
  /** A state beside the title. */
  state?: ReactNode
  children?: ReactNode
}

/** The head of a page: its title, and its actions at the far end. */
export function Bar({ title, back, hint, state, children }: Props) {
  return (
    <div className="sticky top-(--panned,0px) z-20 flex min-h-top-bar items-center gap-3 border-b border-rule bg-sheet px-6 narrow:px-4 phone:flex-wrap phone:gap-1 phone:px-3 phone:py-1 phone:low:static">
      {back && (
        <DeskLink
          href={back.href}
          aria-label={back.name}
          title={back.name}
          className="inline-grid size-control flex-none place-items-center rounded-sm text-ink-2 hover:bg-press hover:text-ink"
        >
          <Icon of={ArrowLeft} />
        </DeskLink>
      )}
      {title !== undefined && (
        <h1 className="font-serif text-xl leading-[1.1] font-bold tracking-[-0.01em]">{title}</h1>
      )}
      {hint !== undefined && <bdi className="text-xs text-ink-3 narrow:hidden">{hint}</bdi>}
      {state}
      <span className="flex-1" />
      {children}
    </div>
  )
}
