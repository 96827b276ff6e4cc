'use client'
import { useId, useState } from 'react'

type Props = {
  label: string
  /** A hint below the field. */
  hint?: string
  value: string
  rows?: number
  isEditable: boolean
  maxLength: number
  inputMode?: 'url' | 'text'
  /** Returns why the value cannot be saved; null if it can. */
  whyNot?: (typed: string) => string | null
  onSave: (value: string) => void
}

/** A text field of one or more lines that saves on blur. */
export function SavedLine({ label, hint, value, rows = 1, isEditable, maxLength, inputMode, whyNot, onSave }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [last, setLast] = useState(value)
  if (last !== value) {
    setLast(value)
    setTyped(value)
  }
  const why = whyNot?.(typed.trim()) ?? null
  const leave = () => {
    if (why === null && typed.trim() !== value) onSave(typed.trim())
  }
  const shared = {
    id,
    value: typed,
    maxLength,
    inputMode,
    readOnly: !isEditable,
    onBlur: leave,
    'aria-invalid': why !== null,
    'aria-describedby': why || hint ? `${id}-said` : undefined,
  }
  return (
    <div className={why === null ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <input
          {...shared}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => setTyped(event.target.value)} />
      )}
      {why !== null ? (
        <span className="why" id={`${id}-said`}>
          {why}
        </span>
      ) : (
        hint && <small id={`${id}-said`}>{hint}</small>
      )}
    </div>
  )
}
