'use client'
import { GitMerge, KeyRound, Lock, WifiOff } from 'lucide-react'
import { type ComponentProps, type ReactNode, useEffect } from 'react'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { SaveRunner, Saving } from '#components/desk/saving/save-runner.ts'
import { onSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { editorPageWords } from '#components/desk/words/editor-page.ts'

type Props = { saving: Saving; runner: SaveRunner; onSeeBoth: () => void }
type Look = Pick<ComponentProps<typeof Notice>, 'icon' | 'actions'>

const words = editorPageWords.trouble
const PRIMARY = { kind: 'primary', size: 'small' } as const

const warning = (what: string, hint: ReactNode, look: Look) => says('warning', what, hint, look)
const refusal = (what: string, hint: ReactNode, look: Look) => says('refusal', what, hint, look)
const says = (tone: 'warning' | 'refusal', what: string, hint: ReactNode, look: Look) => (
  <Notice tone={tone} {...look}>
    <b>{what}</b> {hint}
  </Notice>
)

/** A notice that says why edits are not saved, and what to do. */
export function TroubleNotice({ saving: { state, keptAt }, runner, onSeeBoth }: Props) {
  const { minutes } = useNewsroom()
  const { trouble, problems } = state
  useSignedInAgain(trouble?.kind === 'signed-out', runner)
  const kept = keptAt === null ? words.notKept : words.kept
  const actions = (
    <Button size="small" onClick={runner.tryAgain}>
      {words.retry}
    </Button>
  )
  switch (trouble?.kind) {
    case undefined: {
      const sentences = Object.entries(problems).map(([field, why]) => (field ? `${field}: ${why}` : why))
      return sentences.length === 0
        ? null
        : refusal(words.heldBack, `${sentences.join(' · ')} ${words.heldBackHint}`, {})
    }
    case 'offline': {
      const hint = keptAt === null ? words.notKept : words.offlineKept
      return warning(words.offline(minutes(trouble.since)), hint, { icon: WifiOff, actions })
    }
    case 'failed': {
      const what = trouble.isHere ? words.failedHere : trouble.isFull ? words.full : words.failed
      return refusal(what, `${kept} ${trouble.isHere ? words.failedHereHint : words.failedHint(trouble.id)}`, {
        actions,
      })
    }
    case 'signed-out': {
      const signIn = (
        <ButtonLink {...PRIMARY} href="/desk/sign-in" target="_blank" rel="noopener">
          {words.signIn}
        </ButtonLink>
      )
      const hint = keptAt === null ? words.notKept : words.signedOutKept
      return warning(words.signedOut(minutes(trouble.since)), hint, { icon: KeyRound, actions: signIn })
    }
    case 'conflict': {
      const { savedBy, savedAt } = trouble.theirs
      const merge = (
        <Button {...PRIMARY} onClick={onSeeBoth}>
          {words.merge}
        </Button>
      )
      const what = words.conflict(savedBy?.name ?? words.terminal, minutes(savedAt))
      return refusal(what, words.conflictHint, { icon: GitMerge, actions: merge })
    }
    case 'stopped':
      return refusal(words.stopped, `${trouble.message} ${kept} ${words.stoppedHint}`, { icon: Lock, actions })
  }
}

/** Retries after a sign-in in another window, and when this window regains the focus. */
function useSignedInAgain(isSignedOut: boolean, runner: SaveRunner): void {
  useEffect(() => {
    if (!isSignedOut) return
    const end = new AbortController()
    const back = () => {
      if (document.visibilityState === 'visible') runner.signedIn()
    }
    window.addEventListener('focus', back, end)
    document.addEventListener('visibilitychange', back, end)
    const stopListening = onSignedIn(runner.signedIn)
    return () => {
      stopListening()
      end.abort()
    }
  }, [isSignedOut, runner])
}
