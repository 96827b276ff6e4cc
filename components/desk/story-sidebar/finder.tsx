'use client'
import * as Popover from '@radix-ui/react-popover'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react'
import { termQueries, type TermSource } from '#components/desk/queries/term-queries.ts'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'

const words = storySidebarWords.finder

export type Term = { slug: string; name: string }
export type FinderSource<T extends Term> = TermSource<T> & {
  /** Creates a missing term; undefined if this person may not. */
  create?: ((name: string) => Promise<T>) | undefined
}

type Props<T extends Term> = {
  label: string
  source: FinderSource<T>
  taken: string[]
  onPick: (term: T) => void
  children: ReactNode
}

/** A combobox that finds a term by name or creates it, by keyboard or mouse. */
export function Finder<T extends Term>({ label, source, taken, onPick, children }: Props<T>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{children}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="finder" align="start" sideOffset={4} collisionPadding={8} aria-label={label}>
          <FinderList
            label={label}
            source={source}
            taken={taken}
            onPick={(term) => {
              setOpen(false)
              onPick(term)
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The combobox alone, for a place that is open anyway. */
export function FinderList<T extends Term>({ label, source, taken, onPick }: Omit<Props<T>, 'children'>) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [why, setWhy] = useState('')
  const q = useDeferredValue(typed.trim())
  const client = useQueryClient()
  const found = useQuery({ ...termQueries.found(source, q), placeholderData: (old) => old })
  // While a newer query is running, the list shows an older one's results, from which nothing may be picked.
  const isStale = !found.isSuccess || found.isPlaceholderData || q !== typed.trim()
  const { terms, name } = offerOf(found.data ?? [], typed, taken, !isStale && source.create !== undefined)
  const count = terms.length + (name === null ? 0 : 1)

  const take = async (index: number) => {
    try {
      const fresh = isStale ? await client.fetchQuery(termQueries.found(source, typed.trim())) : (found.data ?? [])
      const offer = offerOf(fresh, typed, taken, source.create !== undefined)
      const term = offer.terms[isStale ? 0 : index]
      if (term) onPick(term)
      else if (offer.name !== null && source.create) onPick(await source.create(offer.name))
    } catch (error) {
      setWhy(error instanceof Error && 'title' in error ? String(error.title) : words.notCreated)
    }
  }
  const keys = (event: KeyboardEvent) => {
    // With Ctrl the key belongs to the dialog around.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void take(at)
    else if (event.key === 'ArrowDown') setAt(count === 0 ? 0 : (at + 1) % count)
    else if (event.key === 'ArrowUp') setAt(count === 0 ? 0 : (at - 1 + count) % count)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const option = (index: number, key: string, content: ReactNode) => (
    <button
      key={key}
      id={`${id}-${index}`}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={index === at}
      onClick={() => void take(index)}
    >
      {content}
    </button>
  )

  return (
    <>
      <input
        className="input"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-help`}
        aria-activedescendant={count > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        maxLength={120}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setWhy('')
        }}
        onKeyDown={keys}
      />
      <p className="hush" id={`${id}-help`}>
        {words.help}
      </p>
      <p className="hush" role="status">
        {isStale ? '' : words.found(terms.length, name)}
      </p>
      <div className="menu" role="listbox" id={`${id}-list`} aria-label={label} aria-busy={isStale}>
        {terms.map((term, index) => option(index, term.slug, <span>{term.name}</span>))}
        {name !== null && option(terms.length, 'new', <span>{words.create(name)}</span>)}
      </div>
      {found.isError && <p className="why">{words.failed}</p>}
      {found.isSuccess && count === 0 && <p className="hint">{words.nothing}</p>}
      {why && (
        <p className="why" role="alert">
          {why}
        </p>
      )}
    </>
  )
}

/** Returns the terms that can be picked, and the name that can be created if no term has it yet. */
function offerOf<T extends Term>(found: T[], typed: string, taken: string[], mayCreate: boolean) {
  const text = typed.trim()
  const isKnown = found.some((term) => term.name.toLowerCase() === text.toLowerCase())
  return {
    terms: found.filter((term) => !taken.includes(term.slug)),
    name: mayCreate && text !== '' && !isKnown ? text : null,
  }
}
