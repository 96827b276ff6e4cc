'use client'
import { useState } from 'react'
import type { NamedAct } from '#components/desk/bulk/bulk-words.ts'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { bulkWords as words } from '#components/desk/words/bulk.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

type Props = { stories: number; onAct: (named: NamedAct) => void; onClose: () => void }

/** Asks at what time the stories are to be published. */
export function ScheduleDialog({ stories, onAct, onClose }: Props) {
  const { paper, said } = useNewsroom()
  const [at, setAt] = useState<number | null | undefined>(null)
  const [why, setWhy] = useState('')
  const submit = () => {
    if (at == null) setWhy(everyScreenWords.errors.noTime)
    else onAct({ act: { what: 'schedule', at }, name: said(at) })
  }
  return (
    <ActDialog
      title={words.scheduleTitle(stories)}
      describe={words.scheduleHint(paper.zone)}
      onSubmit={submit}
      onClose={onClose}
      does={words.preview}
      refusal={why}
    >
      <MomentField label={words.publishAt} at={at ?? null} onChange={(next) => (setAt(next), setWhy(''))} />
    </ActDialog>
  )
}

/** Asks why the stories are withdrawn. */
export function WithdrawDialog({ stories, onAct, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={words.withdrawTitle(stories)}
      describe={words.withdrawHint}
      onSubmit={() => onAct({ act: { what: 'withdraw', reason: reason.trim() }, name: '' })}
      onClose={onClose}
      does={words.preview}
    >
      <div className="field">
        <label htmlFor="bulk-reason">
          {words.reason} <span className="of">{words.reasonHint}</span>
        </label>
        <textarea
          id="bulk-reason"
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </ActDialog>
  )
}
