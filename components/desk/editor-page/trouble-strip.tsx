'use client'
import { CircleAlert, GitMerge, KeyRound, Lock, WifiOff } from 'lucide-react'
import { useEffect } from 'react'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Trouble } from '#components/desk/saving/save-machine.ts'
import type { SaveRunner, Saving } from '#components/desk/saving/save-runner.ts'
import { onSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { editorPageWords } from '#components/desk/words/editor-page.ts'

type Props = { saving: Saving; runner: SaveRunner; onSeeBoth: () => void }

const words = editorPageWords.trouble

/** A banner that says why edits are not saved, and what to do. */
export function TroubleStrip({ saving: { state, keptAt }, runner, onSeeBoth }: Props) {
  const { minutes } = useNewsroom()
  const trouble = state.trouble
  useSignedInAgain(trouble?.kind === 'signed-out', runner)
  if (!trouble) return <HeldBack problems={state.problems} />
  const isKept = keptAt !== null
  const again = (
    <button type="button" className="btn s" onClick={runner.tryAgain}>
      {words.retry}
    </button>
  )
  switch (trouble.kind) {
    case 'offline':
      return (
        <Banner tone="warn" icon={WifiOff} actions={again}>
          <b>{words.offline(minutes(trouble.since))}</b> {isKept ? words.offlineKept : words.notKept}
        </Banner>
      )
    case 'failed':
      return (
        <Banner tone="bad" icon={CircleAlert} actions={again}>
          <b>{failedWords(trouble)}</b> {isKept ? words.kept : words.notKept}{' '}
          {trouble.isHere ? words.failedHereHint : words.failedHint(trouble.id)}
        </Banner>
      )
    case 'signed-out':
      return (
        <Banner
          tone="warn"
          icon={KeyRound}
          actions={
            <a className="btn s primary" href="/desk/sign-in" target="_blank" rel="noopener">
              {words.signIn}
            </a>
          }
        >
          <b>{words.signedOut(minutes(trouble.since))}</b> {isKept ? words.signedOutKept : words.notKept}
        </Banner>
      )
    case 'conflict':
      return (
        <Banner
          tone="bad"
          icon={GitMerge}
          actions={
            <button type="button" className="btn s primary" onClick={onSeeBoth}>
              {words.merge}
            </button>
          }
        >
          <b>{words.conflict(trouble.theirs.savedBy?.name ?? words.terminal, minutes(trouble.theirs.savedAt))}</b>{' '}
          {words.conflictHint}
        </Banner>
      )
    case 'stopped':
      return (
        <Banner tone="bad" icon={Lock} actions={again}>
          <b>{words.stopped}</b> {trouble.message} {isKept ? words.kept : words.notKept} {words.stoppedHint}
        </Banner>
      )
  }
}

function failedWords({ isFull, isHere }: Extract<Trouble, { kind: 'failed' }>): string {
  if (isHere) return words.failedHere
  return isFull ? words.full : words.failed
}

function HeldBack({ problems }: { problems: Record<string, string> }) {
  const sentences = Object.entries(problems)
  if (sentences.length === 0) return null
  return (
    <Banner tone="bad" icon={CircleAlert}>
      <b>{words.heldBack}</b> {sentences.map(([field, why]) => (field ? `${field}: ${why}` : why)).join(' · ')}{' '}
      {words.heldBackHint}
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
