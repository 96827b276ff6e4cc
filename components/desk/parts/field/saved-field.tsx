'use client'
import { type KeyboardEvent, useState } from 'react'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { useAttempt } from '#components/desk/parts/field/use-attempt.ts'
import { partsWords as words } from '#components/desk/words/parts.ts'

type Props = {
  label: string
  hint?: string | undefined
  value: string
  maxLength?: number
  rows?: number
  inputMode?: 'url'
  /** Makes it a list to choose from. */
  choices?: { value: string; name: string }[]
  isRequired?: boolean
  isSerif?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  /** Says while somebody types why it cannot be saved; null if it can. */
  whyNot?: (typed: string) => string | null
  /** Throws on refusal. */
  onSave: (value: string) => unknown
}

const READ_ONLY = 'read-only:border-transparent read-only:bg-transparent read-only:px-0'

/**
 * A text field that saves on blur; Enter saves, Escape reverts. With `choices`, a list that saves what is chosen. A
 * refused text stays for correction.
 */
export function SavedField({ label, hint, value, rows, choices, isRequired, isSerif, onSave, ...others }: Props) {
  const [typed, setTyped] = useState(value)
  const [last, setLast] = useState(value)
  const { why: refusal, setWhy, attempt } = useAttempt()
  if (last !== value) {
    setLast(value)
    setTyped(value)
  }
  const save = (next: string) => attempt(async () => onSave(next))
  const why = others.whyNot?.(typed.trim()) ?? refusal
  const leave = () => {
    const text = typed.trim()
    if (text === value) {
      setTyped(value)
      return setWhy('')
    }
    if (others.whyNot?.(text) != null) return
    if (isRequired && text === '') return setWhy(words.required)
    void save(text)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && rows === undefined) leave()
    if (event.key !== 'Escape' || typed === value) return
    event.stopPropagation()
    setTyped(value)
    setWhy('')
  }
  const text = {
    value: typed,
    disabled: others.isDisabled,
    readOnly: others.isReadOnly,
    maxLength: others.maxLength,
    inputMode: others.inputMode,
    autoComplete: 'off',
    onKeyDown: keys,
    onBlur: leave,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
  }
  const look = `w-full ${CONTROL} ${READ_ONLY} ${isSerif ? 'font-serif' : ''}`
  return (
    <Field label={label} hint={hint} why={why === '' ? undefined : why} isAlert={refusal !== ''}>
      {(wired) =>
        choices ? (
          <select
            {...wired}
            className={`w-full ${CONTROL}`}
            disabled={others.isDisabled}
            value={value}
            onChange={({ target }) => void save(target.value)}
          >
            {choices.map((one) => (
              <option key={one.value} value={one.value}>
                {one.name}
              </option>
            ))}
          </select>
        ) : rows === undefined ? (
          <input {...wired} {...text} className={look} />
        ) : (
          <textarea rows={rows} {...wired} {...text} className={`${look} ${TEXT_AREA}`} />
        )
      }
    </Field>
  )
}
