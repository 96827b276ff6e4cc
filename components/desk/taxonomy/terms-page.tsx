'use client'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { type Narrowing, taxonomyQueries } from '#components/desk/queries/taxonomy-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { AddDialog } from '#components/desk/taxonomy/add-dialog.tsx'
import { TermFacts, type TermForm } from '#components/desk/taxonomy/term-facts.tsx'
import { TermFrame } from '#components/desk/taxonomy/term-frame.tsx'
import type { RowsProps, TermItem } from '#components/desk/taxonomy/term-props.ts'
import { useChosen } from '#components/desk/taxonomy/use-chosen.ts'
import { useTermActs } from '#components/desk/taxonomy/use-terms.ts'
import { msg, t } from '#domain/messages/t.ts'

const ONLY = { all: msg('All'), following: msg('Follow-ups'), unused: msg('Unused') }

const EMPTY = {
  sections: {
    title: msg('No sections yet.'),
    how: msg('A story needs a section to be published. Create the first: World, perhaps, or the name of your town.'),
  },
  topics: {
    title: msg('No topics yet.'),
    how: msg('A topic gathers the stories about one subject. Writers create topics in their stories.'),
  },
  authors: {
    title: msg('No bylines yet.'),
    how: msg('Create a byline for everybody whose name stands over a story. They do not need an account.'),
  },
}

type Props<T extends TermItem> = {
  form: TermForm<T>
  /** Without it, the list is never narrowed. */
  filter?: { label: string; choices: Narrowing['only'][] }
  arrange?: (items: readonly T[]) => T[]
  rows: (props: RowsProps<T>) => ReactNode
}

/** The list of sections, topics or bylines, with the details of the selected one. */
export function TermsPage<T extends TermItem>({ form, filter, arrange, rows }: Props<T>) {
  const { noun } = form
  const [typed, setTyped] = useState('')
  const [only, setOnly] = useState<Narrowing['only']>('all')
  const q = useDeferredValue(typed.trim())
  const found = usePagedList(taxonomyQueries.list<T>(noun, { q, only }))
  const list = { ...found, items: arrange?.(found.items) ?? found.items }
  const acts = useTermActs(noun)
  const { id, choose } = useChosen(`/desk/${noun}`)
  const [isAdding, setAdding] = useState(false)
  useKeys({ a: () => setAdding(true), escape: () => choose(null) })
  const chosen = useKeptItem(list.items, id)
  const close = () => {
    choose(null)
    document.getElementById(`term-${id}`)?.focus()
  }
  return (
    <TermFrame noun={noun} saved={acts.saved} onAdd={() => setAdding(true)}>
      {filter && (
        <Filters label={filter.label}>
          <SearchBox label={filter.label} value={typed} onChange={setTyped} />
          <Segmented
            label={t('Show')}
            value={only}
            choices={filter.choices.map((value) => ({ value, name: t(ONLY[value]) }))}
            onChoose={setOnly}
          />
        </Filters>
      )}
      <div
        className={`grid items-start gap-8 p-6 narrow:px-4 ${chosen ? 'grid-cols-[minmax(0,1fr)_minmax(0,25rem)]' : ''} max-[64rem]:grid-cols-[minmax(0,1fr)]`}
      >
        <div className={`max-w-240 min-w-0 [&_td]:align-middle ${chosen ? 'max-[64rem]:hidden' : ''}`}>
          {rows({ list, chosen: id, acts, empty: emptyOf(noun, q, only) })}
        </div>
        {chosen && (
          <PanelBoundary key={chosen.id} label={t('Details')} className="grid min-w-0 gap-6">
            <TermFacts form={form} item={chosen} all={list.items} acts={acts} onClose={close} />
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

function emptyOf(noun: TermForm<TermItem>['noun'], q: string, only: Narrowing['only']) {
  if (q !== '') return { title: t('Nothing found.'), how: t('No name contains “{q}”.', { q }) }
  if (only === 'all') return { title: t(EMPTY[noun].title), how: t(EMPTY[noun].how) }
  return { title: t('Nothing found.'), how: t('Nothing matches this filter.') }
}

/** Returns the selected item, or its last known state if the filters no longer include it. */
function useKeptItem<T extends TermItem>(items: readonly T[], id: number | null): T | undefined {
  const found = items.find((item) => item.id === id)
  const [kept, setKept] = useState(found)
  if (found && kept !== found) setKept(found)
  return found ?? (kept?.id === id ? kept : undefined)
}
