'use client'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { deliveriesWords as words } from '#components/desk/words/deliveries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

const VIEWS = [null, 'waiting', 'retrying', 'given-up', 'delivered'] as const

/** Tabs that filter the deliveries by state. */
export function DeliveryViews({ current }: { current: string | null }) {
  return (
    <nav className="tabs" aria-label={everyScreenWords.views}>
      {VIEWS.map((view) => (
        <DeskLink
          key={view}
          href={view === null ? '/desk/deliveries' : `/desk/deliveries?state=${view}`}
          aria-current={view === current ? 'page' : undefined}
        >
          {view === null ? words.all : words.views[view]}
        </DeskLink>
      ))}
    </nav>
  )
}
