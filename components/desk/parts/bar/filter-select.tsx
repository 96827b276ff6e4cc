import { SMALL_CONTROL } from '#components/desk/parts/field/control-look.ts'

type Props<V extends string> = {
  label: string
  value: V
  /** The name of the choice that narrows nothing, ''. */
  all?: string
  choices: readonly { value: V; name: string }[]
  onChoose: (value: V) => void
}

/** A list to choose from among the filters of a page. */
export const FilterSelect = <V extends string>({ label, value, all, choices, onChoose }: Props<V>) => (
  <select
    className={`max-w-48 ${SMALL_CONTROL}`}
    aria-label={label}
    value={value}
    onChange={({ target }) => onChoose(target.value as V)}
  >
    {all !== undefined && <option value="">{all}</option>}
    {choices.map((one) => (
      <option key={one.value} value={one.value}>
        {one.name}
      </option>
    ))}
  </select>
)
