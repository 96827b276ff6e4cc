'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { importsWords as words } from '#components/desk/words/imports.ts'
import { can } from '#domain/permissions/can.ts'

const NEW = '/desk/imports/new'

type Props = { hasNew?: boolean; children: ReactNode }

/** The layout of the pages of imports, which only admins can use. */
export function ImportsFrame({ hasNew = false, children }: Props) {
  const { me } = useNewsroom()
  const router = useRouter()
  const isAdmin = can(me, 'import.run')
  const open = () => router.push(NEW as never)
  useKeys({ a: () => isAdmin && hasNew && open() })
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="gap" />
        {isAdmin && hasNew && (
          <button type="button" className="btn primary" onClick={open}>
            <Plus className="i" aria-hidden="true" />
            {words.add} <kbd aria-hidden="true">A</kbd>
          </button>
        )}
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
