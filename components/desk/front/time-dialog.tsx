'use client'
import { useState } from 'react'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { MomentField } from '#components/desk/parts/moment-field.tsx'

type Props = { onSet: (at: number) => Promise<string | null>; onClose: () => void }

/** Schedules a front. */
export function TimeDialog({ onSet, onClose }: Props) {
  const [at, setAt] = useState<number | null | undefined>(null)
  const [why, setWhy] = useState<string | null>(null)
  const set = async () => setWhy(typeof at === 'number' ? await onSet(at) : 'Choose a day and a time.')
  return (
    <FormDialog
      title="Put out at a time"
      hint="It then takes the place of whatever is out. What was withdrawn by then is left to the rule."
      onSubmit={() => void set()}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button className="btn primary">Set the time</button>
        </>
      }
    >
      <div className="field">
        <label htmlFor="front-at">Goes out</label>
        <MomentField id="front-at" at={at ?? null} onChange={setAt} />
      </div>
      {why && (
        <p className="why" role="alert">
          {why}
        </p>
      )}
    </FormDialog>
  )
}
