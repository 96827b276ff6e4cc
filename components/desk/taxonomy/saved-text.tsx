'use client'
import { type KeyboardEvent, useId, useState } from 'react'
import { sentenceOf } from '#components/desk/taxonomy/use-paper.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'

type Props = {
  label: string
  hint?: string
  value: string
  maxLength: number
  rows?: number
  isRequired?: boolean
  isSerif?: boolean
  /** Throws on refusal. */
  onSave: (value: string) => Promise<unknown>
}

/** A text field that saves on blur; Enter saves, Escape reverts. A refused value stays for correction. */
export function SavedText({ label, hint, value, maxLength, rows, isRequired, isSerif, onSave }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)
  const [why, setWhy] = useState('')
  if (shown !== value) {
    setShown(value)
    setTyped(value)
  }
  const save = async () => {
    const text = typed.trim()
    if (text === value) {
      setTyped(value)
      return setWhy('')
    }
    if (isRequired && text === '') return setWhy(taxonomyWords.required)
    try {
      await onSave(text)
      setWhy('')
    } catch (error) {
      setWhy(sentenceOf(error))
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && rows === undefined) void save()
    if (event.key !== 'Escape' || typed === value) return
    event.stopPropagation()
    setTyped(value)
    setWhy('')
  }
  const described = [hint && `${id}-hint`, why && `${id}-why`].filter(Boolean).join(' ') || undefined
  const props = {
    ...{ id, value: typed, maxLength, autoComplete: 'off', onKeyDown: keys, onBlur: () => void save() },
    ...{ 'aria-invalid': why !== '', 'aria-describedby': described, className: isSerif ? 'serif' : undefined },
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
  }
  return (
    <div className={why ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? <input {...props} /> : <textarea rows={rows} {...props} />}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {why && (
        <span className="why" id={`${id}-why`} role="alert">
          {why}
        </span>
      )}
    </div>
  )
}
