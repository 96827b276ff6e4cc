'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { importsWords as words } from '#components/desk/words/imports.ts'
import { can } from '#domain/permissions/can.ts'

type Props = { hasNew?: boolean; children: ReactNode }

/** The layout of the pages of imports, which only admins can use. */
export function ImportsFrame({ hasNew = false, children }: Props) {
  const { me } = useNewsroom()
  const router = useRouter()
  const isAdmin = can(me, 'import.run')
  const open = () => router.push('/desk/imports/new' as never)
  useKeys({ a: () => isAdmin && hasNew && open() })
  return (
    <>
      <Bar title={words.title}>
        {isAdmin && hasNew && (
          <Button kind="primary" icon={Plus} keys="A" onClick={open}>
            {words.add}
          </Button>
        )}
      </Bar>
      {isAdmin ? children : <Empty title={words.onlyAdmins} how={words.onlyAdminsHow} />}
    </>
  )
}
