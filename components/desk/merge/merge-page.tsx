'use client'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { PAIR } from '#components/desk/merge/conflict.tsx'
import { MergeRows } from '#components/desk/merge/merge-rows.tsx'
import { type Merge, type Texts, useMerge } from '#components/desk/merge/use-merge.ts'
import { FootBar } from '#components/desk/parts/bar/foot-bar.tsx'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { PageDialog } from '#components/desk/parts/dialog/page-dialog.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { typedKey } from '#components/desk/parts/typed-key.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  texts: Texts
  headline: string
  language: string
  nameOf: (slug: string) => string
  mineLabel: string
  theirsLabel: string
  /** Says where both texts are stored. */
  kept: string
  act: string
  /** Null for read-only users. */
  onSave: ((merged: ArticleFields) => void) | null
  onClose: () => void
}

const SIDES = { 1: 'mine', 2: 'theirs', 3: 'both' } as const

/**
 * Merges two texts of one story, row by row: mine, theirs or both. Keys: J and K to move, 1 2 3 to choose, Ctrl+Enter
 * to save.
 */
export function MergePage({
  texts,
  headline,
  language,
  nameOf,
  mineLabel,
  theirsLabel,
  kept,
  act,
  onSave,
  onClose,
}: Props) {
  const merge = useMerge(texts, nameOf)
  const [at, setAt] = useState(0)
  const { open, left } = merge
  const go = (to: number) => {
    const row = open[Math.min(Math.max(to, 0), open.length - 1)]
    const place = row && document.getElementById(`merge-${row.key}`)
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'nearest' })
  }
  const save = () => {
    if (left.length === 0) onSave?.(merge.merged())
    else go(open.findIndex((row) => row.key === left[0]?.key))
  }
  const follow = (event: FocusEvent) => {
    const row = event.target.closest('[id^="merge-"]')
    const to = open.findIndex(({ key }) => row?.id === `merge-${key}`)
    if (to >= 0) setAt(to)
  }
  const keys = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('textarea, [contenteditable="true"]')
    const key = typedKey(event)
    const side = SIDES[key as unknown as keyof typeof SIDES]
    const row = open[at]
    if ((event.ctrlKey || event.metaKey) && key === 'enter') save()
    else if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    else if (key === 'j') go(at + 1)
    else if (key === 'k') go(at - 1)
    else if (side && row && !('whyNotBoth' in row && row.whyNotBoth && side === 'both')) merge.choose(row.key, side)
    else return
    event.preventDefault()
    // The page behind has shortcuts too, and after the last choice this dialog is unmounted before they run.
    event.stopPropagation()
  }
  return (
    <PageDialog
      title={t('Merge two versions')}
      back={{ label: t('Back to my text'), keys: 'Esc' }}
      hint={headline}
      state={
        <>
          <span className="flex-1" />
          <SavedState>{kept}</SavedState>
        </>
      }
      onClose={onClose}
      onKeyDown={keys}
      onFocus={follow}
    >
      <div className="w-full max-w-336 flex-1 px-6 pb-24 narrow:px-4">
        <div
          className={`sticky top-top-bar z-6 border-b-2 border-ink bg-sheet py-2 text-sm max-[27rem]:top-18 low:top-0 ${PAIR}`}
        >
          <b>{mineLabel}</b>
          <b>{theirsLabel}</b>
        </div>
        {open.length === 0 && !merge.isOtherOrder && (
          <p className="px-6 pt-4 pb-12 text-ink-2">{t('The two versions are identical.')}</p>
        )}
        <MergeRows {...{ merge, language, at }} />
      </div>
      {onSave && <MergeFoot merge={merge} act={act} onSave={save} />}
    </PageDialog>
  )
}

/** Shows how many rows are decided, and the button that saves, or leads to the first that is not. */
function MergeFoot({ merge, act, onSave }: { merge: Merge; act: string; onSave: () => void }) {
  const { open, left } = merge
  const isDone = left.length === 0
  return (
    <FootBar>
      <p role="status">
        <b>
          {left.length === 0
            ? t('All {all, number} chosen.', { all: open.length })
            : t('{done, number} of {all, number} chosen.', { done: open.length - left.length, all: open.length })}
        </b>{' '}
        <span className="text-ink-3 narrow:hidden">
          {rich('<key>J</key> <key>K</key> next and previous, <key>1</key> <key>2</key> <key>3</key> choose.', {
            key: (name) => <kbd>{name}</kbd>,
          })}{' '}
          {t('Both versions are kept, whatever you choose.')}
        </span>
      </p>
      <Button onClick={() => merge.chooseAll('mine')}>{t('All mine')}</Button>
      <Button onClick={() => merge.chooseAll('theirs')}>{t('All theirs')}</Button>
      <Button kind={isDone ? 'primary' : 'plain'} size="big" keys="Ctrl ↵" onClick={onSave}>
        {isDone ? act : t('{n, number} left to choose', { n: left.length })}
      </Button>
    </FootBar>
  )
}
