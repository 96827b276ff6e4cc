import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field, type FieldFrame } from '#components/desk/parts/field/field.tsx'

type Props = Pick<FieldFrame, 'label' | 'hint' | 'className'> & {
  value: string | number
  choices: readonly { value: string | number; name: string }[]
  onChoose: (value: string) => void
}

/** A list to choose from, outside a form: what is chosen counts at once. */
export const ChoiceList = ({ value, choices, onChoose, ...frame }: Props) => (
  <Field {...frame}>
    {(wired) => (
      <select
        {...wired}
        className={`w-full ${CONTROL}`}
        value={value}
        onChange={({ target }) => onChoose(target.value)}
      >
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    )}
  </Field>
)
