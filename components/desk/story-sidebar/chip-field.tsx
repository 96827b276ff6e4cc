'use client'
import { ChevronDown, ChevronUp, Plus, X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Finder, type FinderSource, type Term } from '#components/desk/story-sidebar/finder.tsx'
import { storySidebarWords as words } from '#components/desk/words/story-sidebar.ts'

type Props<T extends Term> = {
  label: string
  hint?: string
  /** True if the order matters: the terms can be moved. */
  isOrdered?: boolean
  terms: T[]
  source: FinderSource<T>
  isEditable: boolean
  problem?: string | undefined
  show?: (term: T) => ReactNode
  onChange: (terms: T[]) => void
}

/** Several terms in order: add, remove, and move by buttons. */
export function ChipField<T extends Term>(props: Props<T>) {
  const {
    label,
    hint,
    isOrdered = false,
    terms,
    source,
    isEditable,
    problem,
    show = (term) => term.name,
    onChange,
  } = props
  const id = useId()
  const add = useRef<HTMLButtonElement>(null)
  const move = (from: number, by: 1 | -1) => {
    const moved = [...terms]
    const [term] = moved.splice(from, 1)
    if (term) moved.splice(from + by, 0, term)
    onChange(moved)
  }
  return (
    <div className={problem ? 'field wrong' : 'field'} role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {label} {hint && <span className="of">{hint}</span>}
      </span>
      {terms.length > 0 && (
        <ul className={isOrdered ? 'chipline' : 'chips'}>
          {terms.map((term, at) => (
            <li key={term.slug}>
              <span className="chip">
                <span>{show(term)}</span>
                {isEditable && isOrdered && (
                  <>
                    <IconButton
                      isTiny
                      className="not-hover:text-ink-3!"
                      icon={ChevronUp}
                      label={words.chips.moveUp(term.name)}
                      aria-disabled={at === 0}
                      onClick={() => move(at, -1)}
                    />
                    <IconButton
                      isTiny
                      className="not-hover:text-ink-3!"
                      icon={ChevronDown}
                      label={words.chips.moveDown(term.name)}
                      aria-disabled={at === terms.length - 1}
                      onClick={() => move(at, 1)}
                    />
                  </>
                )}
                {isEditable && (
                  <IconButton
                    isTiny
                    className="not-hover:text-ink-3!"
                    icon={X}
                    label={words.chips.remove(term.name)}
                    onClick={() => {
                      onChange(terms.filter((t) => t !== term))
                      add.current?.focus()
                    }}
                  />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isEditable && (
        <div className="chips">
          <Finder
            label={words.chips.addTo(label)}
            source={source}
            taken={terms.map((t) => t.slug)}
            onPick={(term) => onChange([...terms, term])}
          >
            <button type="button" className="chip" aria-label={words.chips.addTo(label)} ref={add}>
              <Plus className="i" aria-hidden="true" />
              {words.chips.add}
            </button>
          </Finder>
        </div>
      )}
      {!isEditable && terms.length === 0 && <span className="dim">{words.none}</span>}
      {problem && <span className="why">{problem}</span>}
    </div>
  )
}
