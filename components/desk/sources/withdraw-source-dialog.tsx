'use client'
import { AlertDialog } from 'radix-ui'
import { type FormEvent, useRef, useState } from 'react'
import { focusUndo } from '#components/desk/parts/undo-toast.tsx'
import { LeavingList } from '#components/desk/sources/leaving-list.tsx'
import { useLeaving } from '#components/desk/sources/use-sources.ts'
import { stories, useWithdraw } from '#components/desk/sources/use-withdraw.ts'
import type { SourceDetail } from '#domain/article/source-views.ts'

type Props = { source: SourceDetail; onClose: () => void; returnFocus: () => void }

/**
 * Withdraws all stories of a source. Shows what leaves and what stays; the number must be typed, so that nobody does it
 * by accident.
 */
export function WithdrawSourceDialog({ source, onClose, returnFocus }: Props) {
  const [reason, setReason] = useState(`Withdrawn at the end of our licence with ${source.name}.`)
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
  const isReady = count > 0 && typed.replace(/[\s,.]/g, '') === String(count) && !withdraw.isBusy
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) withdraw.go({ reason: reason.trim(), legal: isLegal, count })
  }
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && !withdraw.isBusy && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content
          className="dialog"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (isDone.current) focusUndo()
            else returnFocus()
          }}
        >
          <form onSubmit={submit}>
            <header>
              <AlertDialog.Title>Withdraw everything from {source.name}</AlertDialog.Title>
            </header>
            <div className="in stack">
              <AlertDialog.Description asChild>
                <div>
                  {first ? <What leaving={first} isLegal={isLegal} /> : <p role="status">Looking what leaves…</p>}
                </div>
              </AlertDialog.Description>
              {leaving.isError && (
                <p className="why" role="alert">
                  What leaves could not be read. Close this and try again.
                </p>
              )}
              <LeavingList leaving={leaving} count={count} />
              <div className="field">
                <label htmlFor="source-reason">
                  Reason <span className="of">kept with each story</span>
                </label>
                <input
                  id="source-reason"
                  maxLength={1_000}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </div>
              <label className="tick">
                <input type="checkbox" checked={isLegal} onChange={(event) => setLegal(event.target.checked)} /> For a
                legal reason: their addresses answer 451 instead of 410
              </label>
              <TypedCount count={count} typed={typed} onType={setTyped} />
              {withdraw.why && (
                <p className="why" role="alert">
                  {withdraw.why}
                </p>
              )}
            </div>
            <footer>
              <span className="hint">Can be undone for a day.</span>
              <AlertDialog.Cancel className="btn">
                Cancel <kbd aria-hidden="true">Esc</kbd>
              </AlertDialog.Cancel>
              <button className="btn danger" aria-disabled={!isReady}>
                {withdraw.isBusy ? 'Withdrawing…' : `Withdraw ${stories(count)}`}
              </button>
            </footer>
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

type CountProps = { count: number; typed: string; onType: (typed: string) => void }

function TypedCount({ count, typed, onType }: CountProps) {
  return (
    <div className="field">
      <label htmlFor="source-count">Type {count} to go on</label>
      <input
        id="source-count"
        className="short"
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
    <p>
      <b>{stories(out)}</b> {out === 1 ? 'leaves' : 'leave'} the paper;{' '}
      {out === 1 ? 'its address says' : 'their addresses say'} “withdrawn” ({isLegal ? 451 : 410}).{' '}
      {scheduled > 0 && (
        <>
          <b>{stories(scheduled)}</b> {scheduled === 1 ? 'comes' : 'come'} off the schedule.{' '}
        </>
      )}
      <b>{drafts === 1 ? '1 draft' : `${drafts} drafts`}</b> {drafts === 1 ? 'stays' : 'stay'} on the desk.
      {slots > 0 && (
        <>
          {' '}
          <b>{slots === 1 ? '1 slot' : `${slots} slots`}</b> of the front {slots === 1 ? 'falls' : 'fall'} back to{' '}
          {slots === 1 ? 'its' : 'their'} rule.
        </>
      )}
    </p>
  )
}
