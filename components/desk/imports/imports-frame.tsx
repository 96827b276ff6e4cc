'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'
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
      <Bar title={t('Imports')}>
        {isAdmin && hasNew && (
          <Button kind="primary" icon={Plus} keys="A" onClick={open}>
            {t('New import')}
          </Button>
        )}
      </Bar>
      {isAdmin ? (
        children
      ) : (
        <Empty
          title={t('Only admins can import an archive.')}
          how={t('Ask one of them to bring your stories from another system.')}
        />
      )}
    </>
  )
}
