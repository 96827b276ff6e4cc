'use client'
import { useState } from 'react'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { frontWords } from '#components/desk/words/front.ts'

type Props = { onSet: (at: number) => Promise<string | null>; onClose: () => void }

/** Schedules a front. */
export function TimeDialog({ onSet, onClose }: Props) {
  const words = frontWords.scheduling
  const [at, setAt] = useState<number | null | undefined>(null)
  const [why, setWhy] = useState<string | null>(null)
  const set = async () => setWhy(typeof at === 'number' ? await onSet(at) : words.missing)
  return (
    <Dialog
      title={words.title}
      describe={words.hint}
      onSubmit={() => void set()}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          <button className="btn primary">{words.confirm}</button>
        </>
      }
    >
      <div className="field">
        <label htmlFor="front-at">{words.at}</label>
        <MomentField id="front-at" at={at ?? null} onChange={setAt} />
      </div>
      {why && (
        <p className="why" role="alert">
          {why}
        </p>
      )}
    </Dialog>
  )
}
