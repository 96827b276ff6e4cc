import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'

type Props<T extends string> = {
  label: string
  hint?: string | undefined
  /** The reason why the choice is refused. */
  why?: string | undefined
  /** The words of the option for null, where nothing need be chosen. */
  none?: string
  options: readonly T[]
  nameOf: (option: T) => string | undefined
  value: T | null
  isEditable: boolean
  onChange: (value: T | null) => void
}

/** One of a few fixed choices, perhaps none. */
export function ChoiceField<T extends string>({
  none,
  options,
  nameOf,
  value,
  isEditable,
  onChange,
  ...field
}: Props<T>) {
  return (
    <Field {...field}>
      {(wired) => (
        <select
          {...wired}
          className={`w-full ${CONTROL}`}
          value={value ?? ''}
          disabled={!isEditable}
          onChange={({ target }) => onChange(options.find((one) => one === target.value) ?? null)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
