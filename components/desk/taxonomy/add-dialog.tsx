'use client'
import { type FormEvent, useId, useState } from 'react'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { useAttempt } from '#components/desk/taxonomy/use-attempt.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'

export const ADD_ID = 'add'
const words = taxonomyWords.adding

type Props = { noun: TermNoun; onAdd: (name: string) => Promise<unknown>; onClose: () => void }

/** Creates a term by its name; its other fields are edited afterwards. */
export function AddDialog({ noun, onAdd, onClose }: Props) {
  const id = useId()
  const [name, setName] = useState('')
  const { why, setWhy, attempt } = useAttempt()
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    if (isBusy) return
    if (name.trim() === '') return setWhy(words.noName)
    setBusy(true)
    await attempt(async () => {
      await onAdd(name.trim())
      onClose()
    })
    setBusy(false)
  }
  return (
    <FormDialog
      title={words.title[noun]}
      onSubmit={() => void submit()}
      onClose={onClose}
      returnFocus={() => document.getElementById(ADD_ID)?.focus()}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel} <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button className="btn primary" aria-disabled={isBusy}>
            {words.confirm}
          </button>
        </>
      }
    >
      <div className={why ? 'field wrong' : 'field'}>
        <label htmlFor={id}>{words.name[noun]}</label>
        <input
          id={id}
          value={name}
          maxLength={120}
          autoComplete="off"
          aria-invalid={why !== ''}
          aria-describedby={why ? `${id}-why` : undefined}
          onChange={(event: FormEvent<HTMLInputElement>) => {
            setName(event.currentTarget.value)
            setWhy('')
          }}
        />
        {why && (
          <span className="why" id={`${id}-why`} role="alert">
            {why}
          </span>
        )}
      </div>
    </FormDialog>
  )
}
