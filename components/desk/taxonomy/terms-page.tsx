'use client'
import { Search } from 'lucide-react'
import { type ReactNode, useDeferredValue, useRef, useState } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import type { Narrowing } from '#components/desk/queries/taxonomy-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { AddDialog } from '#components/desk/taxonomy/add-dialog.tsx'
import { PaperFrame } from '#components/desk/taxonomy/paper-frame.tsx'
import { PaperLoading } from '#components/desk/taxonomy/paper-loading.tsx'
import { type TermItem, TermRows } from '#components/desk/taxonomy/term-rows.tsx'
import { useChosen } from '#components/desk/taxonomy/use-chosen.ts'
import { type PaperActs, usePaperActs, usePaperList } from '#components/desk/taxonomy/use-paper.ts'
import { taxonomyWords as words } from '#components/desk/words/taxonomy.ts'

type Props<T extends TermItem> = {
  noun: 'topics' | 'authors'
  first: string
  choices: Narrowing['only'][]
  facts: (item: T, acts: PaperActs, onClose: () => void) => ReactNode
}

/** The list of topics or bylines, searchable and filterable, with the details of the selected one. */
export function TermsPage<T extends TermItem>({ noun, first, choices, facts }: Props<T>) {
  const [typed, setTyped] = useState('')
  const [only, setOnly] = useState<Narrowing['only']>('all')
  const q = useDeferredValue(typed.trim())
  const list = usePaperList<T>(noun, { q, only })
  const acts = usePaperActs(noun)
  const { id, choose } = useChosen(`/desk/${noun}`)
  const [isAdding, setAdding] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  useKeys({ a: () => setAdding(true), '/': () => search.current?.focus(), escape: () => choose(null) })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const chosen = useKeptItem(items, id)
  const close = () => {
    choose(null)
    document.getElementById(`term-${id}`)?.focus()
  }
  return (
    <PaperFrame noun={noun} saved={acts.saved} onAdd={() => setAdding(true)}>
      <div className="filters">
        <label className="search">
          <Search className="i" aria-hidden="true" />
          <input
            ref={search}
            className="input"
            type="search"
            aria-label={words.search[noun]}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {typed === '' && <kbd aria-hidden="true">/</kbd>}
        </label>
        <Segmented
          label={words.filter.label}
          value={only}
          choices={choices.map((value) => ({ value, name: words.filter[value] }))}
          onChoose={setOnly}
        />
      </div>
      <ReadingTrouble
        what={words.what}
        error={list.error}
        hasOld={list.data !== undefined}
        onRetry={() => void list.refetch()}
      />
      <div className={chosen ? 'paper has-chosen' : 'paper'} aria-busy={list.isPending}>
        <div className="paper-all">
          {list.isPending && <PaperLoading />}
          {list.data &&
            items.length === 0 &&
            (q === '' && only === 'all' ? (
              <None {...words.empty[noun]} />
            ) : (
              <None title={words.noMatch.title} about={q === '' ? words.noMatch.filter : words.noMatch.search(q)} />
            ))}
          {items.length > 0 && <TermRows noun={noun} items={items} chosen={id} first={first} />}
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
            {facts(chosen, acts, close)}
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
    </PaperFrame>
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
