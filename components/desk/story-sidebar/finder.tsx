'use client'
import * as Popover from '@radix-ui/react-popover'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { CONTROL, HINT, WHY } from '#components/desk/parts/field/control-look.ts'
import { termQueries, type TermSource } from '#components/desk/queries/term-queries.ts'
import { t } from '#domain/messages/t.ts'

export type Term = { slug: string; name: string }
export type FinderSource<T extends Term> = TermSource<T> & {
  /** Creates a missing term; undefined if this person may not. */
  create?: ((name: string) => Promise<T>) | undefined
}

// Above a dialog that it was opened in.
const FINDER = 'z-42 grid w-72 gap-1 rounded-[6px] border border-edge bg-raised p-2 text-base shadow-float'
const OPTION =
  'block min-h-8 w-full rounded-[3px] border-0 bg-transparent px-2 py-0.5 text-start aria-selected:bg-blue-wash'

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
        <Popover.Content className={FINDER} align="start" sideOffset={4} collisionPadding={8} aria-label={label}>
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
      setWhy(error instanceof ApiProblem ? error.title : t('It could not be created. Try again in a moment.'))
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
  const option = (index: number, key: string, content: string) => (
    <button
      key={key}
      id={`${id}-${index}`}
      type="button"
      className={OPTION}
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
        className={`w-full ${CONTROL}`}
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
      <p className="sr-only" id={`${id}-help`}>
        {t('Type to search. Use the arrow keys to move, Enter to choose and Escape to close.')}
      </p>
      <p className="sr-only" role="status">
        {isStale ? '' : foundOf(terms.length, name)}
      </p>
      <div className="max-h-60 overflow-auto" role="listbox" id={`${id}-list`} aria-label={label} aria-busy={isStale}>
        {terms.map((term, index) => option(index, term.slug, term.name))}
        {name !== null && option(terms.length, 'new', t('Create “{name}”', { name }))}
      </div>
      {found.isError && <p className={WHY}>{t('The list could not be loaded. Close it and try again.')}</p>}
      {found.isSuccess && count === 0 && <p className={HINT}>{t('Nothing found.')}</p>}
      {why && (
        <p className={WHY} role="alert">
          {why}
        </p>
      )}
    </>
  )
}

const foundOf = (n: number, newName: string | null) =>
  newName === null
    ? t('{n, plural, one {# result.} other {# results.}}', { n })
    : t('{n, plural, one {# result.} other {# results.}} Or create “{newName}”.', { n, newName })

/** Returns the terms that can be picked, and the name that can be created if no term has it yet. */
function offerOf<T extends Term>(found: T[], typed: string, taken: string[], mayCreate: boolean) {
  const text = typed.trim()
  const isKnown = found.some((term) => term.name.toLowerCase() === text.toLowerCase())
  return {
    terms: found.filter((term) => !taken.includes(term.slug)),
    name: mayCreate && text !== '' && !isKnown ? text : null,
  }
}
