'use client'
import { useQuery } from '@tanstack/react-query'
import { Popover } from 'radix-ui'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react'

export type Term = { slug: string; name: string }
export type FinderSource<T extends Term> = {
  /** Names the list for the cache: `topics`. */
  key: string
  find: (q: string) => Promise<T[]>
  /** Makes one that is not there yet; left out where this person may not. */
  create?: ((name: string) => Promise<T>) | undefined
}

type Props<T extends Term> = {
  label: string
  source: FinderSource<T>
  taken: string[]
  onPick: (term: T) => void
  children: ReactNode
}

/** A small list to find one of many by name, or to make it: a field with a list under it, by keys or by hand. */
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

function FinderList<T extends Term>({ label, source, taken, onPick }: Omit<Props<T>, 'children'>) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [why, setWhy] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['find', source.key, q],
    queryFn: () => source.find(q),
    placeholderData: (old) => old,
  })
  const terms = (found.data ?? []).filter((term) => !taken.includes(term.slug))
  const isKnown = (found.data ?? []).some((term) => term.name.toLowerCase() === typed.trim().toLowerCase())
  const canCreate = source.create !== undefined && typed.trim() !== '' && !isKnown
  const count = terms.length + (canCreate ? 1 : 0)

  const take = async (index: number) => {
    const term = terms[index]
    if (term) return onPick(term)
    if (!canCreate || !source.create) return
    try {
      onPick(await source.create(typed.trim()))
    } catch (error) {
      setWhy(
        error instanceof Error && 'title' in error ? String(error.title) : 'It was not made. Try again in a moment.',
      )
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void take(at)
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
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
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
      <div className="menu" role="listbox" id={`${id}-list`} aria-label={label}>
        {terms.map((term, index) => option(index, term.slug, <span>{term.name}</span>))}
        {canCreate && option(terms.length, 'new', <span>Make “{typed.trim()}”</span>)}
      </div>
      {found.isError && <p className="why">The list could not be read. Close it and try again.</p>}
      {found.isSuccess && count === 0 && <p className="hint">Nothing of this name.</p>}
      {why && (
        <p className="why" role="alert">
          {why}
        </p>
      )}
    </>
  )
}
