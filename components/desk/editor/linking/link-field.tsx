'use client'
import { type KeyboardEvent, useId } from 'react'
import { LinkOptionRow } from '#components/desk/editor/linking/link-option.tsx'
import { keyOf } from '#components/desk/editor/linking/use-link-choice.ts'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { CONTROL, HINT } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { t } from '#domain/messages/t.ts'

type Props = {
  label: string
  typed: string
  at: number
  options: LinkOption[]
  isBusy: boolean
  why: string | null
  /** Whether the results are listed. */
  isOpen?: boolean
  onType: (text: string) => void
  onMove: (at: number) => void
  onTake: (index: number) => void
  onFocus?: () => void
}

/** A combobox that finds pages of the paper by their words or names, or takes an address. */
export function LinkField({ label, typed, at, options, isBusy, why, isOpen = true, ...on }: Props) {
  const id = useId()
  const count = isOpen ? options.length : 0
  const keys = (event: KeyboardEvent) => {
    if (count === 0) return
    if (event.key === 'ArrowDown') on.onMove((at + 1) % count)
    else if (event.key === 'ArrowUp') on.onMove((Math.max(at, 0) - 1 + count) % count)
    else return
    event.preventDefault()
  }
  const heading =
    typed.trim() === ''
      ? t('Recent stories')
      : t('{n, plural, =0 {Nothing found} one {# result} other {# results}}', { n: count })
  return (
    <div className="grid gap-1">
      <Field label={label} why={why ?? undefined} isAlert>
        {(wired) => (
          <input
            {...wired}
            className={`w-full ${CONTROL}`}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={count > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={count > 0 && at >= 0 ? `${id}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={2_048}
            value={typed}
            placeholder={t('Words of a headline, a name, a file, or an address')}
            onChange={(event) => on.onType(event.target.value)}
            onFocus={on.onFocus}
            onKeyDown={keys}
          />
        )}
      </Field>
      {isOpen && (
        <>
          <p className={HINT} role="status">
            {isBusy ? t('Searching…') : heading}
          </p>
          <div role="listbox" id={`${id}-list`} aria-label={t('Pages to link to')} aria-busy={isBusy}>
            {options.map((option, index) => (
              <LinkOptionRow
                key={keyOf(option)}
                id={`${id}-${index}`}
                option={option}
                isActive={index === at}
                onTake={() => on.onTake(index)}
              />
            ))}
          </div>
        </>
      )}
    </div>
  )
}
