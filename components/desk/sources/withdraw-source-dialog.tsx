'use client'
import { useRef, useState } from 'react'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { focusUndo } from '#components/desk/parts/undo-toast.tsx'
import { LeavingList } from '#components/desk/sources/leaving-list.tsx'
import { useLeaving } from '#components/desk/sources/use-sources.ts'
import { useWithdraw } from '#components/desk/sources/use-withdraw.ts'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

const { withdrawing: words, stories } = sourcesWords

type Props = { source: SourceDetail; onClose: () => void; returnFocus: () => void }

/**
 * Withdraws all stories of a source. Shows what leaves and what stays; the number must be typed, so that nobody does it
 * by accident.
 */
export function WithdrawSourceDialog({ source, onClose, returnFocus }: Props) {
  const [reason, setReason] = useState(words.firstReason(source.name))
  const [isLegal, setLegal] = useState(false)
  const [typed, setTyped] = useState('')
  const isDone = useRef(false)
  const leaving = useLeaving(source.id)
  const first = leaving.data?.pages[0]
  const count = (first?.out ?? 0) + (first?.scheduled ?? 0)
  const withdraw = useWithdraw(source, () => {
    isDone.current = true
    onClose()
  })
  const isReady = count > 0 && typed.replace(/[\s,.]/g, '') === String(count)
  return (
    <ConfirmDialog
      title={words.title(source.name)}
      describe={first ? <What leaving={first} isLegal={isLegal} /> : <span role="status">{words.loading}</span>}
      does={words.confirm(count)}
      doing={words.busy}
      isDanger
      isBusy={withdraw.isBusy}
      isOff={!isReady}
      note={words.undoable}
      refusal={leaving.isError ? words.failed : withdraw.why}
      onConfirm={() => withdraw.go({ reason: reason.trim(), legal: isLegal, count })}
      onClose={() => !withdraw.isBusy && onClose()}
      returnFocus={() => (isDone.current ? focusUndo() : returnFocus())}
    >
      <LeavingList leaving={leaving} count={count} />
      <div className="field">
        <label htmlFor="source-reason">
          {words.reason} <span className="of">{words.reasonNote}</span>
        </label>
        <input
          id="source-reason"
          maxLength={1_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <label className="tick">
        <input type="checkbox" checked={isLegal} onChange={(event) => setLegal(event.target.checked)} /> {words.legal}
      </label>
      <TypedCount count={count} typed={typed} onType={setTyped} />
    </ConfirmDialog>
  )
}

type CountProps = { count: number; typed: string; onType: (typed: string) => void }

function TypedCount({ count, typed, onType }: CountProps) {
  return (
    <div className="field">
      <label htmlFor="source-count">{words.typeCount(count)}</label>
      <input
        id="source-count"
        className="max-w-32"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  )
}

type WhatProps = { leaving: { out: number; scheduled: number; drafts: number; slots: number }; isLegal: boolean }

function What({ leaving: { out, scheduled, drafts, slots }, isLegal }: WhatProps) {
  return (
    <span className="text-base text-ink">
      <b>{stories(out)}</b> {words.published(isLegal ? 451 : 410)}{' '}
      {scheduled > 0 && (
        <>
          <b>{stories(scheduled)}</b> {words.scheduled}{' '}
        </>
      )}
      <b>{words.drafts(drafts)}</b> {words.draftsStay}
      {slots > 0 && (
        <>
          {' '}
          <b>{words.slots(slots)}</b> {words.slotsEmpty}
        </>
      )}
    </span>
  )
}
