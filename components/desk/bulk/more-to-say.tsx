'use client'
import { useState } from 'react'
import type { NamedAct } from '#components/desk/bulk/bulk-words.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { MomentField } from '#components/desk/parts/moment-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'

type Props = { stories: number; onAct: (named: NamedAct) => void; onClose: () => void }
const many = (stories: number) => (stories === 1 ? '1 story' : `${stories} stories`)

/** Asks at what time the stories are to be published. */
export function ScheduleDialog({ stories, onAct, onClose }: Props) {
  const { paper, said } = useNewsroom()
  const [at, setAt] = useState<number | null | undefined>(null)
  const [why, setWhy] = useState('')
  const submit = () => {
    if (at == null) setWhy('Choose a day and a time.')
    else onAct({ act: { what: 'schedule', at }, name: said(at) })
  }
  return (
    <FormDialog
      title={stories === 1 ? 'When does the story go out?' : `When do ${stories} stories go out?`}
      hint={`Newsroom time, ${paper.zone}. Each goes out as it stands now.`}
      onSubmit={submit}
      onClose={onClose}
      footer={<Ends name="See what will change" onClose={onClose} />}
    >
      <MomentField label="Goes out" at={at ?? null} onChange={(next) => (setAt(next), setWhy(''))} />
      {why && (
        <p className="why" role="alert">
          {why}
        </p>
      )}
    </FormDialog>
  )
}

/** Asks why the stories are withdrawn. */
export function WithdrawDialog({ stories, onAct, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={`Withdraw ${many(stories)}`}
      hint="What is out leaves every page, list, feed and search at once. Its address says that it is gone."
      onSubmit={() => onAct({ act: { what: 'withdraw', reason: reason.trim() }, name: '' })}
      onClose={onClose}
      footer={<Ends name="See what will change" onClose={onClose} />}
    >
      <div className="field">
        <label htmlFor="bulk-reason">
          Reason <span className="of">kept on the desk</span>
        </label>
        <textarea
          id="bulk-reason"
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </FormDialog>
  )
}

function Ends({ name, onClose }: { name: string; onClose: () => void }) {
  return (
    <>
      <button type="button" className="btn" onClick={onClose}>
        Cancel <kbd aria-hidden="true">Esc</kbd>
      </button>
      <button className="btn primary">{name}</button>
    </>
  )
}
