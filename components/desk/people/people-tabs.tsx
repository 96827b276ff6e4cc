'use client'
import { usePathname } from 'next/navigation'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { peopleWords as words } from '#components/desk/words/people.ts'
import { can } from '#domain/permissions/can.ts'

const TABS = [
  { href: '/desk/people', name: words.tabs.people },
  { href: '/desk/partners', name: words.tabs.partners },
  { href: '/desk/events', name: words.tabs.auditLog },
] as const

/** Tabs for people and the audit log; hidden from users who may not manage people. */
export function PeopleTabs() {
  const { me } = useNewsroom()
  const here = usePathname()
  if (!can(me, 'people.manage')) return null
  return (
    <nav className="tabs" aria-label={words.title}>
      {TABS.map(({ href, name }) => (
        <DeskLink key={href} href={href} aria-current={here === href ? 'page' : undefined}>
          {name}
        </DeskLink>
      ))}
    </nav>
  )
}
