'use client'
import { CircleAlert, WifiOff } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Banner } from '#components/desk/parts/banner.tsx'

type Props = {
  /** The subject of the message: `The list`. */
  what: string
  error: Error | null
  /** True if older data is still on the page. */
  hasOld: boolean
  onRetry: () => void
}

/** Says why a page shows no data, or stale data. A signed-out user is redirected to the sign-in page. */
export function ReadingTrouble({ what, error, hasOld, onRetry }: Props) {
  const router = useRouter()
  const isSignedOut = error instanceof ApiProblem && error.status === 401
  useEffect(() => {
    if (isSignedOut) router.push('/desk/sign-in')
  }, [isSignedOut, router])
  if (!error || isSignedOut) return null
  const again = (
    <button type="button" className="btn s" onClick={onRetry}>
      Try again
    </button>
  )
  if (error instanceof ApiProblem && error.status === 0) {
    return (
      <Banner tone="warn" icon={WifiOff} actions={again}>
        <b>The server does not answer.</b> {hasOld && `You see ${what.toLowerCase()} as it was. `}What you write is kept
        in this browser.
      </Banner>
    )
  }
  const fault = error instanceof ApiProblem && typeof error.body.id === 'string' ? ` (no. ${error.body.id})` : ''
  return (
    <Banner tone="bad" icon={CircleAlert} actions={again}>
      <b>{what} could not be read.</b>
      {fault} Nothing you wrote is touched. Readers are not affected.
    </Banner>
  )
}
