'use client'
import type { ReactNode } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import { can } from '#domain/permissions/can.ts'

/** The layout of the pages of backups, which only admins can use. */
export function BackupsFrame({ action, children }: { action?: ReactNode; children: ReactNode }) {
  const { me } = useNewsroom()
  const isAdmin = can(me, 'backup.restore')
  return (
    <>
      <Bar title={words.title}>{isAdmin && action}</Bar>
      {isAdmin ? children : <Empty title={words.onlyAdmins} how={words.onlyAdminsHow} />}
    </>
  )
}
