import type { KeyboardEventHandler, ReactNode } from 'react'
import { Tick } from '#components/desk/parts/field/field-group.tsx'

type Props = {
  name: ReactNode
  /** Accessible name, where the words beside it do not say enough. */
  label?: string
  isOn: boolean
  isOff?: boolean
  onChange: (isOn: boolean) => void
  onKeyDown?: KeyboardEventHandler
}

/** A checkbox with its words, outside forms. */
export const Checkbox = ({ name, label, isOn, isOff = false, onChange, onKeyDown }: Props) => (
  <Tick name={name}>
    {(look) => (
      <input
        type="checkbox"
        className={look}
        aria-label={label}
        checked={isOn}
        disabled={isOff}
        onChange={({ target }) => onChange(target.checked)}
        onKeyDown={onKeyDown}
      />
    )}
  </Tick>
)
