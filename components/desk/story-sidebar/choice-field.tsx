import { useId } from 'react'

type Props<T extends string> = {
  words: { label: string; hint: string; names: Record<T, string> }
  /** The words of the option for null. */
  none: string
  options: readonly T[]
  value: T | null
  isEditable: boolean
  onChange: (value: T | null) => void
}

/** One of a few fixed choices, or none. */
export function ChoiceField<T extends string>({ words, none, options, value, isEditable, onChange }: Props<T>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{words.label}</label>
      <select
        id={id}
        value={value ?? ''}
        disabled={!isEditable}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(options.find((one) => one === event.target.value) ?? null)}
      >
        <option value="">{none}</option>
        {options.map((one) => (
          <option key={one} value={one}>
            {words.names[one]}
          </option>
        ))}
      </select>
      <small id={`${id}-hint`}>{words.hint}</small>
    </div>
  )
}
