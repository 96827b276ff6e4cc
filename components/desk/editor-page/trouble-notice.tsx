'use client'
import { GitMerge, KeyRound, Lock, WifiOff } from 'lucide-react'
import { type ComponentProps, type ReactNode, useEffect } from 'react'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { SaveRunner, Saving } from '#components/desk/saving/save-runner.ts'
import { onSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { t } from '#domain/messages/t.ts'

type Props = { saving: Saving; runner: SaveRunner; onSeeBoth: () => void }
type Look = Pick<ComponentProps<typeof Notice>, 'icon' | 'actions'>

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
  const notKept =
    keptAt === null ? t('This browser has no space left to keep your changes: leave this window open.') : null
  const kept = notKept ?? t('Your changes are kept in this browser.')
  const actions = (
    <Button size="small" onClick={runner.tryAgain}>
      {t('Try now')}
    </Button>
  )
  switch (trouble?.kind) {
    case undefined: {
      const sentences = Object.entries(problems).map(([field, why]) => (field ? `${field}: ${why}` : why))
      return sentences.length === 0
        ? null
        : refusal(
            t('Some changes are not saved.'),
            `${sentences.join(' · ')} ${t('Correct them to save them; until then they are kept in this browser.')}`,
            {},
          )
    }
    case 'offline': {
      const hint =
        notKept ?? t('Keep writing: your changes are kept in this browser and are saved when you are online again.')
      return warning(t('Offline since {time}.', { time: minutes(trouble.since) }), hint, { icon: WifiOff, actions })
    }
    case 'failed': {
      const what = trouble.isHere
        ? t('Saving failed in this window, not on the server.')
        : trouble.isFull
          ? t('The server’s disk is full, so nothing can be saved at the moment.')
          : t('The server could not save your changes.')
      return refusal(what, `${kept} ${failedHint(trouble)}`, { actions })
    }
    case 'signed-out': {
      const signIn = (
        <ButtonLink {...PRIMARY} href="/desk/sign-in" target="_blank" rel="noopener">
          {t('Sign in')}
        </ButtonLink>
      )
      const hint =
        notKept ?? t('Sign in again in a new window when you like: your changes are kept here and are saved then.')
      return warning(t('You were signed out at {time}.', { time: minutes(trouble.since) }), hint, {
        icon: KeyRound,
        actions: signIn,
      })
    }
    case 'conflict': {
      const { savedBy, savedAt } = trouble.theirs
      const merge = (
        <Button {...PRIMARY} onClick={onSeeBoth}>
          {t('Compare and merge')}
        </Button>
      )
      const what = t('Not saved: {name} saved another version at {time}.', {
        name: savedBy?.name ?? t('the terminal'),
        time: minutes(savedAt),
      })
      return refusal(what, t('Both versions are safe: theirs on the server, yours in this browser.'), {
        icon: GitMerge,
        actions: merge,
      })
    }
    case 'stopped':
      return refusal(
        t('The server no longer accepts your changes.'),
        `${trouble.message} ${kept} ${t('Copy them before you leave this page.')}`,
        { icon: Lock, actions },
      )
  }
}

function failedHint({ isHere, id }: { isHere: boolean; id: string | null }): string {
  if (isHere) return t('It is tried again every minute; if it keeps failing, copy your text and reload the page.')
  return id
    ? t('It is tried again every minute; if it keeps failing, tell an admin (error {id}).', { id })
    : t('It is tried again every minute; if it keeps failing, tell an admin.')
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
