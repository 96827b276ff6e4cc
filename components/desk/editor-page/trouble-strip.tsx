'use client'
import { CircleAlert, GitMerge, KeyRound, Lock, WifiOff } from 'lucide-react'
import { useEffect } from 'react'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Trouble } from '#components/desk/saving/save-machine.ts'
import type { SaveRunner, Saving } from '#components/desk/saving/save-runner.ts'
import { onSignedIn } from '#components/desk/saving/signed-in-news.ts'

type Props = { saving: Saving; runner: SaveRunner; onSeeBoth: () => void }

const NOT_KEPT = 'This browser has no room to keep your words: leave this window open.'

/** A banner that says why edits are not saved, and what to do. */
export function TroubleStrip({ saving: { state, keptAt }, runner, onSeeBoth }: Props) {
  const { minutes } = useNewsroom()
  const trouble = state.trouble
  useSignedInAgain(trouble?.kind === 'signed-out', runner)
  if (!trouble) return <HeldBack problems={state.problems} />
  const isKept = keptAt !== null
  const again = (
    <button type="button" className="btn s" onClick={runner.tryAgain}>
      Try now
    </button>
  )
  switch (trouble.kind) {
    case 'offline':
      return (
        <Banner tone="warn" icon={WifiOff} actions={again}>
          <b>Offline since {minutes(trouble.since)}.</b>{' '}
          {isKept
            ? 'Go on writing. Every word is kept in this browser within two seconds and is sent when the line is back.'
            : `${NOT_KEPT} They are sent when the line is back.`}
        </Banner>
      )
    case 'failed':
      return (
        <Banner tone="bad" icon={CircleAlert} actions={again}>
          <b>{failedWords(trouble)}</b> {isKept ? 'Your words are kept in this browser.' : NOT_KEPT} They are sent again
          at least every minute.{' '}
          {trouble.isHere
            ? 'If it goes on, copy your words and load the page anew.'
            : `Tell an admin${trouble.id ? ` (no. ${trouble.id})` : ''}.`}
        </Banner>
      )
    case 'signed-out':
      return (
        <Banner
          tone="warn"
          icon={KeyRound}
          actions={
            <a className="btn s primary" href="/desk/sign-in" target="_blank" rel="noopener">
              Sign in
            </a>
          }
        >
          <b>You were signed out at {minutes(trouble.since)}.</b> Sign in when it suits you, in a window of its own.{' '}
          {isKept ? 'Your words are kept here and are saved when you come back.' : NOT_KEPT}
        </Banner>
      )
    case 'conflict':
      return (
        <Banner
          tone="bad"
          icon={GitMerge}
          actions={
            <button type="button" className="btn s primary" onClick={onSeeBoth}>
              See both
            </button>
          }
        >
          <b>
            not saved: changed by {trouble.theirs.savedBy?.name ?? 'the terminal'} {minutes(trouble.theirs.savedAt)}.
          </b>{' '}
          Both texts are safe: theirs on the server, yours here.
        </Banner>
      )
    case 'stopped':
      return (
        <Banner tone="bad" icon={Lock} actions={again}>
          <b>The server takes no more changes of yours.</b> {trouble.message}{' '}
          {isKept ? 'Your words are kept in this browser.' : NOT_KEPT} Copy them out before you go.
        </Banner>
      )
  }
}

function failedWords({ isFull, isHere }: Extract<Trouble, { kind: 'failed' }>): string {
  if (isHere) return 'This window failed at saving, not the server.'
  return isFull ? 'The server’s disk is full, so it takes no words now.' : 'The server could not save.'
}

function HeldBack({ problems }: { problems: Record<string, string> }) {
  const sentences = Object.entries(problems)
  if (sentences.length === 0) return null
  return (
    <Banner tone="bad" icon={CircleAlert}>
      <b>Not all is saved.</b> {sentences.map(([field, why]) => (field ? `${field}: ${why}` : why)).join(' · ')} Change
      it and it is sent again; it is kept in this browser.
    </Banner>
  )
}

/** Retries after a sign-in in another window, and when this window regains the focus. */
function useSignedInAgain(isSignedOut: boolean, runner: SaveRunner): void {
  useEffect(() => {
    if (!isSignedOut) return
    const back = () => {
      if (document.visibilityState === 'visible') runner.signedIn()
    }
    window.addEventListener('focus', back)
    document.addEventListener('visibilitychange', back)
    const stopListening = onSignedIn(runner.signedIn)
    return () => {
      stopListening()
      window.removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [isSignedOut, runner])
}
