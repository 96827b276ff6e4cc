'use client'
import * as RadioGroup from '@radix-ui/react-radio-group'
import { useId } from 'react'
import { keyNames } from '#components/desk/parts/key-names.ts'

export type SegmentedChoice<V extends string> = {
  value: V
  name: string
  keys?: string | undefined
  why?: string | undefined
}
type Props<V extends string> = {
  label: string
  value: V | null
  choices: SegmentedChoice<V>[]
  /** Layout. */
  className?: string
  onChoose: (value: V) => void
}

const ITEM =
  'inline-flex min-h-[calc(var(--spacing-control)-2px)] items-center gap-1.5 border-0 bg-transparent px-3 text-sm text-ink-2 not-first:border-s not-first:border-rule focus-visible:outline-offset-[-3px] disabled:cursor-not-allowed disabled:text-ink-3 aria-checked:bg-ink aria-checked:font-semibold aria-checked:text-on-ink aria-checked:focus-visible:outline-on-ink'

/**
 * A segmented control: a radio group of a few choices. A disabled choice states its reason visibly and to screen
 * readers.
 */
export function Segmented<V extends string>({ label, value, choices, className = '', onChoose }: Props<V>) {
  const id = useId()
  return (
    <RadioGroup.Root
      className={`inline-flex overflow-clip rounded-sm border border-edge ${className}`}
      aria-label={label}
      orientation="horizontal"
      value={value ?? ''}
      onValueChange={(next) => onChoose(next as V)}
    >
      {choices.map(({ value: own, name, keys, why }) => (
        <RadioGroup.Item
          key={own}
          className={ITEM}
          value={own}
          disabled={why !== undefined}
          title={why}
          aria-describedby={why === undefined ? undefined : `${id}-${own}`}
          aria-keyshortcuts={keys}
        >
          {/* Some are examples in the paper's language. */}
          <bdi>{name}</bdi>{' '}
          {keys && (
            <kbd className="narrow:hidden" aria-hidden="true">
              {keyNames(keys)}
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
