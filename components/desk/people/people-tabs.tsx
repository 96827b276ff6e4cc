'use client'
import { usePathname } from 'next/navigation'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { peopleWords as words } from '#components/desk/words/people.ts'
import { can } from '#domain/permissions/can.ts'

const TABS = (
  [
    { href: '/desk/people', name: words.tabs.people },
    { href: '/desk/partners', name: words.tabs.partners },
    { href: '/desk/events', name: words.tabs.auditLog },
  ] as const
).map((tab) => ({ view: tab.href as string, href: tab.href, name: tab.name }))

/** Tabs for people and the audit log; hidden from users who may not manage people. */
export function PeopleTabs() {
  const { me } = useNewsroom()
  const here = usePathname()
  if (!can(me, 'people.manage')) return null
  return <ViewLinks label={words.title} current={here} views={TABS} />
}
