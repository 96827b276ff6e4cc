'use client'
import * as Dialog from '@radix-ui/react-dialog'
import { ArrowLeft, Check } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { MergeRows } from '#components/desk/merge/merge-rows.tsx'
import { type Merge, type Texts, useMerge } from '#components/desk/merge/use-merge.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { mergeWords as words } from '#components/desk/words/merge.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

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
  const giveBack = useOpener()
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
    const row = event.target.closest('.conflict')
    const to = open.findIndex(({ key }) => row?.id === `merge-${key}`)
    if (to >= 0) setAt(to)
  }
  const keys = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('textarea, [contenteditable="true"]')
    const side = SIDES[event.key as unknown as keyof typeof SIDES]
    const row = open[at]
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') save()
    else if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    else if (event.key === 'j') go(at + 1)
    else if (event.key === 'k') go(at - 1)
    else if (side && row && !('whyNotBoth' in row && row.whyNotBoth && side === 'both')) merge.choose(row.key, side)
    else return
    event.preventDefault()
    // The page behind has shortcuts too, and after the last choice this dialog is unmounted before they run.
    event.stopPropagation()
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Content
          className="sheet"
          aria-describedby={undefined}
          onKeyDown={keys}
          onFocus={follow}
          onCloseAutoFocus={giveBack}
        >
          <div className="bar">
            <IconButton icon={ArrowLeft} label={words.back} keys="Esc" onClick={onClose} />
            <Dialog.Title>{words.title}</Dialog.Title>
            <span className="hint hide-s">{headline}</span>
            <span className="gap" />
            <span className="saved">
              <Check className="i" aria-hidden="true" />
              {kept}
            </span>
          </div>
          <div className="merge">
            <div className="merge-head">
              <b>{mineLabel}</b>
              <b>{theirsLabel}</b>
            </div>
            {open.length === 0 && !merge.isOtherOrder && <p className="body lede">{words.same}</p>}
            <MergeRows {...{ merge, language, at }} />
          </div>
          {onSave && <MergeFoot merge={merge} act={act} onSave={save} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Shows how many rows are decided, and the save button. */
function MergeFoot({ merge, act, onSave }: { merge: Merge; act: string; onSave: () => void }) {
  const { open, left } = merge
  return (
    <div className="sendbar">
      <p role="status">
        <b>{words.chosen(open.length - left.length, open.length)}</b>{' '}
        <span className="dim hide-s">
          <kbd>J</kbd> <kbd>K</kbd> {words.keys.move} <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> {words.keys.choose}{' '}
          {words.kept}
        </span>
      </p>
      <button type="button" className="btn" onClick={() => merge.chooseAll('mine')}>
        {words.allMine}
      </button>
      <button type="button" className="btn" onClick={() => merge.chooseAll('theirs')}>
        {words.allTheirs}
      </button>
      <button type="button" className="btn primary big" aria-disabled={left.length > 0} onClick={onSave}>
        {left.length > 0 ? words.left(left.length) : act} <kbd aria-hidden="true">Ctrl ↵</kbd>
      </button>
    </div>
  )
}
