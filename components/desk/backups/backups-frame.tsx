'use client'
import type { ReactNode } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** The layout of the pages of backups, which only admins can use. */
export function BackupsFrame({ action, children }: { action?: ReactNode; children: ReactNode }) {
  const { me } = useNewsroom()
  const isAdmin = can(me, 'backup.restore')
  return (
    <>
      <Bar title={t('Backups')}>{isAdmin && action}</Bar>
      {isAdmin ? (
        children
      ) : (
        <Empty
          title={t('Only admins can see backups and restore them.')}
          how={t('Ask one of them if the newsroom has to be restored.')}
        />
      )}
    </>
  )
}
