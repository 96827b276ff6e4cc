'use client'
import { type KeyboardEvent, useId, useState } from 'react'
import { useAttempt } from '#components/desk/taxonomy/use-attempt.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'

type Props = {
  label: string
  hint?: string
  value: string
  maxLength?: number
  rows?: number
  /** Makes it a list to choose from. */
  choices?: { value: string; name: string }[]
  isRequired?: boolean
  isSerif?: boolean
  isDisabled?: boolean
  /** Throws on refusal. */
  onSave: (value: string) => Promise<unknown>
}

/**
 * A text field that saves on blur; Enter saves, Escape reverts. With `choices`, a list that saves what is chosen. A
 * refused text stays for correction.
 */
export function SavedField({ label, hint, value, rows, choices, isRequired, isSerif, onSave, ...others }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [last, setLast] = useState(value)
  const { why, setWhy, attempt } = useAttempt()
  if (last !== value) {
    setLast(value)
    setTyped(value)
  }
  const leave = () => {
    const text = typed.trim()
    if (text === value) {
      setTyped(value)
      return setWhy('')
    }
    if (isRequired && text === '') return setWhy(taxonomyWords.required)
    void attempt(() => onSave(text))
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && rows === undefined) leave()
    if (event.key !== 'Escape' || typed === value) return
    event.stopPropagation()
    setTyped(value)
    setWhy('')
  }
  const props = {
    id,
    disabled: others.isDisabled,
    'aria-invalid': why !== '',
    'aria-describedby': [hint && `${id}-hint`, why && `${id}-why`].filter(Boolean).join(' ') || undefined,
  }
  const text = {
    ...props,
    value: typed,
    maxLength: others.maxLength,
    autoComplete: 'off',
    className: isSerif ? 'serif' : undefined,
    onKeyDown: keys,
    onBlur: leave,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
  }
  return (
    <div className={why ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <select {...props} value={value} onChange={({ target }) => void attempt(() => onSave(target.value))}>
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </select>
      ) : rows === undefined ? (
        <input {...text} />
      ) : (
        <textarea rows={rows} {...text} />
      )}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {why && (
        <span className="why" id={`${id}-why`} role="alert">
          {why}
        </span>
      )}
    </div>
  )
}
