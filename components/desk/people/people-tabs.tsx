'use client'
import { usePathname } from 'next/navigation'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

const tabs = () => [
  { view: '/desk/people', href: '/desk/people', name: t('People') } as const,
  { view: '/desk/partners', href: '/desk/partners', name: t('Partners') } as const,
  { view: '/desk/events', href: '/desk/events', name: t('Audit log') } as const,
]

/** Tabs for people and the audit log; hidden from users who may not manage people. */
export function PeopleTabs() {
  const { me } = useNewsroom()
  const here = usePathname()
  if (!can(me, 'people.manage')) return null
  return <ViewLinks label={t('People')} current={here} views={tabs()} />
}
