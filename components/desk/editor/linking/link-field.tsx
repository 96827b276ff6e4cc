'use client'
import { type KeyboardEvent, useId } from 'react'
import { LinkOptionRow } from '#components/desk/editor/linking/link-option.tsx'
import { keyOf } from '#components/desk/editor/linking/use-link-choice.ts'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.link

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
export function LinkField({
  label,
  typed,
  at,
  options,
  isBusy,
  why,
  isOpen = true,
  onType,
  onMove,
  onTake,
  onFocus,
}: Props) {
  const id = useId()
  const count = isOpen ? options.length : 0
  const keys = (event: KeyboardEvent) => {
    if (count === 0) return
    if (event.key === 'ArrowDown') onMove((at + 1) % count)
    else if (event.key === 'ArrowUp') onMove((Math.max(at, 0) - 1 + count) % count)
    else return
    event.preventDefault()
  }
  const heading = typed.trim() === '' ? words.recent : words.found(count)
  return (
    <div className={why === null ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={count > 0 && at >= 0 ? `${id}-${at}` : undefined}
        aria-invalid={why !== null}
        aria-describedby={why === null ? undefined : `${id}-why`}
        autoComplete="off"
        spellCheck={false}
        maxLength={2_048}
        value={typed}
        placeholder={words.hint}
        onChange={(event) => onType(event.target.value)}
        onFocus={onFocus}
        onKeyDown={keys}
      />
      {why !== null && (
        <span className="why" id={`${id}-why`} role="alert">
          {why}
        </span>
      )}
      {isOpen && (
        <>
          <p className="hint" role="status">
            {isBusy ? words.searching : heading}
          </p>
          <div className="menu" role="listbox" id={`${id}-list`} aria-label={words.options} aria-busy={isBusy}>
            {options.map((option, index) => (
              <LinkOptionRow
                key={keyOf(option)}
                id={`${id}-${index}`}
                option={option}
                isActive={index === at}
                onTake={() => onTake(index)}
              />
            ))}
          </div>
        </>
      )}
    </div>
  )
}
