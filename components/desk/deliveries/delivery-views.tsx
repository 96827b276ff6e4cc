'use client'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'

const VIEWS = [
  { view: null, name: 'All' },
  { view: 'waiting', name: 'Waiting' },
  { view: 'retrying', name: 'Tried again' },
  { view: 'given-up', name: 'Given up' },
  { view: 'delivered', name: 'Delivered' },
] as const

/** Tabs that filter the deliveries by state. */
export function DeliveryViews({ current }: { current: string | null }) {
  return (
    <nav className="tabs" aria-label="Views">
      {VIEWS.map(({ view, name }) => (
        <DeskLink
          key={name}
          href={view === null ? '/desk/deliveries' : `/desk/deliveries?state=${view}`}
          aria-current={view === current ? 'page' : undefined}
        >
          {name}
        </DeskLink>
      ))}
    </nav>
  )
}
