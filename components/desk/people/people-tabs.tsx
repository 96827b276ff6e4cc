'use client'
import { usePathname } from 'next/navigation'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { msg, t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

const TABS = (
  [
    { href: '/desk/people', name: msg('People') },
    { href: '/desk/partners', name: msg('Partners') },
    { href: '/desk/events', name: msg('Audit log') },
  ] as const
).map((tab) => ({ view: tab.href as string, href: tab.href, name: tab.name }))

/** Tabs for people and the audit log; hidden from users who may not manage people. */
export function PeopleTabs() {
  const { me } = useNewsroom()
  const here = usePathname()
  if (!can(me, 'people.manage')) return null
  return <ViewLinks label={t('People')} current={here} views={TABS} />
}
