'use client'
import { usePathname } from 'next/navigation'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { can } from '#domain/permissions/can.ts'

const TABS = [
  { href: '/desk/people', name: 'People' },
  { href: '/desk/partners', name: 'Partners' },
  { href: '/desk/events', name: 'The trail' },
] as const

/** Tabs for people and the audit log; hidden from users who may not manage people. */
export function PeopleTabs() {
  const { me } = useNewsroom()
  const here = usePathname()
  if (!can(me, 'people.manage')) return null
  return (
    <nav className="tabs" aria-label="People">
      {TABS.map(({ href, name }) => (
        <DeskLink key={href} href={href} aria-current={here === href ? 'page' : undefined}>
          {name}
        </DeskLink>
      ))}
    </nav>
  )
}
