'use client'
import type { ReactNode } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'
import { can } from '#domain/permissions/can.ts'

/** The layout of the pages of backups, which only admins can use. */
export function BackupsFrame({ action, children }: { action?: ReactNode; children: ReactNode }) {
  const { me } = useNewsroom()
  const isAdmin = can(me, 'backup.restore')
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="gap" />
        {isAdmin && action}
      </div>
      {isAdmin ? (
        children
      ) : (
        <div className="empty">
          <h2>{words.onlyAdmins}</h2>
          <p className="lede">{words.onlyAdminsHow}</p>
        </div>
      )}
    </>
  )
}
