'use client'
import { WifiOff } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partsWords as words } from '#components/desk/words/parts.ts'

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
    <Button size="small" onClick={onRetry}>
      {everyScreenWords.tryAgain}
    </Button>
  )
  if (error instanceof ApiProblem && error.status === 0) {
    return (
      <Notice tone="warning" icon={WifiOff} actions={again}>
        <b>{words.noAnswer}</b> {hasOld ? words.noAnswerOld : words.noAnswerNew}
      </Notice>
    )
  }
  const fault =
    error instanceof ApiProblem && typeof error.body.id === 'string'
      ? everyScreenWords.errors.logged(error.body.id)
      : ''
  return (
    <Notice tone="refusal" actions={again}>
      <b>{words.notLoaded(what)}</b> {fault} {words.notLoadedWhy}
    </Notice>
  )
}
