'use client'
import { useState } from 'react'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
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
    <ActDialog
      title={words.title}
      describe={words.hint}
      onSubmit={() => void set()}
      onClose={onClose}
      does={words.confirm}
      refusal={why}
    >
      <div className="field">
        <label htmlFor="front-at">{words.at}</label>
        <MomentField id="front-at" at={at ?? null} onChange={setAt} />
      </div>
    </ActDialog>
  )
}
