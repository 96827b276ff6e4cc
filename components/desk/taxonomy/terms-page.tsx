'use client'
import { Search } from 'lucide-react'
import { type ReactNode, useDeferredValue, useRef, useState } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import type { Narrowing } from '#components/desk/queries/taxonomy-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { AddDialog } from '#components/desk/taxonomy/add-dialog.tsx'
import { ListLoading } from '#components/desk/taxonomy/list-loading.tsx'
import { TermFacts, type TermForm } from '#components/desk/taxonomy/term-facts.tsx'
import { TermFrame } from '#components/desk/taxonomy/term-frame.tsx'
import type { TermItem } from '#components/desk/taxonomy/term-rows.tsx'
import { useChosen } from '#components/desk/taxonomy/use-chosen.ts'
import { type TermActs, useTermActs, useTermList } from '#components/desk/taxonomy/use-terms.ts'
import { taxonomyWords as words } from '#components/desk/words/taxonomy.ts'

type Props<T extends TermItem> = {
  form: TermForm<T>
  /** Without it, the list is never narrowed. */
  filter?: { label: string; choices: Narrowing['only'][] }
  arrange?: (items: readonly T[]) => T[]
  rows: (items: T[], chosen: number | null, acts: TermActs) => ReactNode
}

/** The list of sections, topics or bylines, with the details of the selected one. */
export function TermsPage<T extends TermItem>({ form, filter, arrange, rows }: Props<T>) {
  const { noun } = form
  const [typed, setTyped] = useState('')
  const [only, setOnly] = useState<Narrowing['only']>('all')
  const q = useDeferredValue(typed.trim())
  const list = useTermList<T>(noun, { q, only })
  const acts = useTermActs(noun)
  const { id, choose } = useChosen(`/desk/${noun}`)
  const [isAdding, setAdding] = useState(false)
  useKeys({ a: () => setAdding(true), escape: () => choose(null) })
  const found = list.data?.pages.flatMap((page) => page.items) ?? []
  const items = arrange?.(found) ?? found
  const chosen = useKeptItem(items, id)
  const close = () => {
    choose(null)
    document.getElementById(`term-${id}`)?.focus()
  }
  return (
    <TermFrame noun={noun} saved={acts.saved} onAdd={() => setAdding(true)}>
      {filter && <Filter {...filter} typed={typed} only={only} onType={setTyped} onOnly={setOnly} />}
      <ReadingTrouble
        what={words.what}
        error={list.error}
        hasOld={list.data !== undefined}
        onRetry={() => void list.refetch()}
      />
      <div className={chosen ? 'paper has-chosen' : 'paper'} aria-busy={list.isPending}>
        <div className="paper-all">
          {list.isPending && <ListLoading />}
          {list.data &&
            items.length === 0 &&
            (q === '' && only === 'all' ? (
              <None {...words.empty[noun]} />
            ) : (
              <None title={words.noMatch.title} about={q === '' ? words.noMatch.filter : words.noMatch.search(q)} />
            ))}
          {items.length > 0 && rows(items, id, acts)}
          {list.hasNextPage && (
            <button
              type="button"
              className="btn"
              aria-disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {list.isFetchingNextPage ? words.loading : words.more}
            </button>
          )}
        </div>
        {chosen && (
          <PanelBoundary key={chosen.id} label={words.details.label} className="facts">
            <TermFacts form={form} item={chosen} all={items} acts={acts} onClose={close} />
          </PanelBoundary>
        )}
      </div>
      {isAdding && (
        <AddDialog
          noun={noun}
          onAdd={async (name) => choose((await acts.create({ name })).id)}
          onClose={() => setAdding(false)}
        />
      )}
    </TermFrame>
  )
}

type FilterProps = NonNullable<Props<TermItem>['filter']> & {
  typed: string
  only: Narrowing['only']
  onType: (typed: string) => void
  onOnly: (only: Narrowing['only']) => void
}

function Filter({ label, choices, typed, only, onType, onOnly }: FilterProps) {
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  return (
    <div className="filters">
      <label className="search">
        <Search className="i" aria-hidden="true" />
        <input
          ref={search}
          className="input"
          type="search"
          aria-label={label}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
        {typed === '' && <kbd aria-hidden="true">/</kbd>}
      </label>
      <Segmented
        label={words.filter.label}
        value={only}
        choices={choices.map((value) => ({ value, name: words.filter[value] }))}
        onChoose={onOnly}
      />
    </div>
  )
}

const None = ({ title, about }: { title: string; about: string }) => (
  <div className="empty">
    <h2>{title}</h2>
    <p className="lede">{about}</p>
  </div>
)

/** Returns the selected item, or its last known state if the filters no longer include it. */
function useKeptItem<T extends TermItem>(items: T[], id: number | null): T | undefined {
  const found = items.find((item) => item.id === id)
  const [kept, setKept] = useState(found)
  if (found && kept !== found) setKept(found)
  return found ?? (kept?.id === id ? kept : undefined)
}
