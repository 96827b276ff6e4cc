'use client'
import type { KeyboardEvent } from 'react'
import { CONTROL, HINT, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { useSavedText } from '#components/desk/parts/field/use-saved-text.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  label: string
  hint?: string | undefined
  value: string
  maxLength?: number
  rows?: number | undefined
  inputMode?: 'url'
  /** Makes it a list to choose from. */
  choices?: { value: string; name: string }[] | undefined
  /** Stands beside the list: how the chosen one looks. */
  example?: string | undefined
  isRequired?: boolean
  isSerif?: boolean
  /** Lines for programs: in letters of one width, and not checked for spelling. */
  isCode?: boolean | undefined
  /** A row of a page of settings. */
  isSetting?: boolean
  placeholder?: string | undefined
  isDisabled?: boolean
  isReadOnly?: boolean
  /** Says while somebody types why it cannot be saved; null if it can. */
  whyNot?: (typed: string) => string | null
  /** Throws on refusal. False: it was not saved, and the field shows its value again. */
  onSave: (value: string) => unknown
}

const READ_ONLY = 'read-only:border-transparent read-only:bg-transparent read-only:px-0'

/**
 * A text field that saves on blur; Enter saves, Escape reverts. With `choices`, a list that saves what is chosen. A
 * refused text stays for correction.
 */
export function SavedField({ label, hint, value, rows, choices, isRequired, isSerif, onSave, ...others }: Props) {
  const { typed, setTyped, why: refusal, setWhy, save } = useSavedText(value, onSave)
  const why = others.whyNot?.(typed.trim()) ?? refusal
  const leave = () => {
    const text = typed.trim()
    if (typed === value || text === value) {
      setTyped(value)
      return setWhy('')
    }
    if (others.whyNot?.(text) != null) return
    if (isRequired && text === '') return setWhy(t('This cannot be empty.'))
    void save(text)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && rows === undefined) {
      // Otherwise the same key would press the button that a question focuses.
      event.preventDefault()
      leave()
    }
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
    placeholder: others.placeholder,
    spellCheck: others.isCode ? false : undefined,
    dir: others.isCode ? 'ltr' : undefined,
    autoComplete: 'off',
    onKeyDown: keys,
    onBlur: leave,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
  }
  const look = `w-full ${CONTROL} ${READ_ONLY} ${isSerif ? 'font-serif' : ''} ${others.isCode ? 'font-mono text-sm leading-normal' : ''}`
  return (
    <Field
      label={label}
      hint={hint}
      why={why === '' ? undefined : why}
      isAlert={refusal !== ''}
      isSetting={others.isSetting}
    >
      {(wired) =>
        choices ? (
          <div className="flex flex-wrap items-center gap-2">
            <select
              {...wired}
              className={`${others.isSetting ? 'w-56' : 'w-full'} ${CONTROL}`}
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
            {others.example !== undefined && <bdi className={HINT}>{others.example}</bdi>}
          </div>
        ) : rows === undefined ? (
          <input {...wired} {...text} className={look} />
        ) : (
          <textarea rows={rows} {...wired} {...text} className={`${look} ${TEXT_AREA}`} />
        )
      }
    </Field>
  )
}
