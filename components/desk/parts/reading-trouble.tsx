'use client'
import { WifiOff } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { t } from '#domain/messages/t.ts'

/** A query or a list; with older data, that is still on the page. */
export type Read = { error: Error | null } & (
  | { data: unknown; refetch: () => unknown }
  | { hasOld: boolean; retry: () => unknown }
)

type Props = {
  /** The subject of the message: `The list`. */
  what: string
  of: Read
}

/** Says why a page shows no data, or stale data. A signed-out user is redirected to the sign-in page. */
export function ReadingTrouble({ what, of }: Props) {
  const router = useRouter()
  const { error } = of
  const hasOld = 'hasOld' in of ? of.hasOld : of.data !== undefined
  const isSignedOut = error instanceof ApiProblem && error.status === 401
  useEffect(() => {
    if (isSignedOut) router.push('/desk/sign-in')
  }, [isSignedOut, router])
  if (!error || isSignedOut) return null
  const again = (
    <Button size="small" onClick={() => void ('retry' in of ? of.retry() : of.refetch())}>
      {t('Try again')}
    </Button>
  )
  if (error instanceof ApiProblem && error.status === 0) {
    return (
      <Notice tone="warning" icon={WifiOff} actions={again}>
        <b>{t('The server does not answer.')}</b>{' '}
        {hasOld
          ? t('This page may be out of date. What you write is kept in this browser.')
          : t('What you write is kept in this browser.')}
      </Notice>
    )
  }
  const fault =
    error instanceof ApiProblem && typeof error.body.id === 'string' ? t('(error {id})', { id: error.body.id }) : ''
  return (
    <Notice tone="refusal" actions={again}>
      <b>{t('{what} could not be loaded.', { what })}</b> {fault}{' '}
      {t('What you wrote is safe, and readers are not affected.')}
    </Notice>
  )
}
