'use client'
import * as RadioGroup from '@radix-ui/react-radio-group'
import { useId } from 'react'

type Choice<V extends string> = { value: V; name: string; keys?: string | undefined; why?: string | undefined }
type Props<V extends string> = {
  label: string
  value: V | null
  choices: Choice<V>[]
  onChoose: (value: V) => void
}

/**
 * A segmented control: a radio group of a few choices. A disabled choice states its reason visibly and to screen
 * readers.
 */
export function Segmented<V extends string>({ label, value, choices, onChoose }: Props<V>) {
  const id = useId()
  return (
    <RadioGroup.Root
      className="seg"
      aria-label={label}
      orientation="horizontal"
      value={value ?? ''}
      onValueChange={(next) => onChoose(next as V)}
    >
      {choices.map(({ value: own, name, keys, why }) => (
        <RadioGroup.Item
          key={own}
          value={own}
          disabled={why !== undefined}
          title={why}
          aria-describedby={why === undefined ? undefined : `${id}-${own}`}
          aria-keyshortcuts={keys}
        >
          {name}{' '}
          {keys && (
            <kbd className="hide-s" aria-hidden="true">
              {keys}
            </kbd>
          )}
          {why !== undefined && (
            <span hidden id={`${id}-${own}`}>
              {why}
            </span>
          )}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
