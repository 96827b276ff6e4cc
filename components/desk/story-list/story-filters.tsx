'use client'
import { X } from 'lucide-react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { KeepView } from '#components/desk/story-list/keep-view.tsx'
import { SearchField } from '#components/desk/story-list/search-field.tsx'
import type { ListAddress } from '#components/desk/story-list/use-list-address.ts'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { useTermName } from '#components/desk/story-list/use-term-name.ts'
import { ViewTabs } from '#components/desk/story-list/view-tabs.tsx'
import { Finder, type FinderSource, type Term } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { storyListWords as words } from '#components/desk/words/story-list.ts'
import { LIST_SORTS, type ListSort } from '#domain/article/lists/story-list-address.ts'

export function StoryFilters({ list }: { list: ListAddress }) {
  const { filters, change } = list
  return (
    <>
      <ViewTabs list={list} />
      <search className="filters" aria-label={words.title}>
        <SearchField value={filters.q} onChange={(q) => change({ q })} />
        <SectionFilter chosen={filters.section} onChange={(section) => change({ section })} />
        {filters.view === 'mine' ? (
          <WhoseChip whose={filters.whose} onRemove={() => change({ view: 'all' })} />
        ) : (
          <HolderFilter chosen={filters.assignee} onChange={(assignee) => change({ assignee })} />
        )}
        {TERMS.map(({ source, field }) => (
          <TermFilter
            key={field}
            named={words.terms[field]}
            source={source}
            chosen={filters[field]}
            onChange={(slug) => change({ [field]: slug })}
          />
        ))}
        <SortChoice sort={filters.sort} onChange={(sort) => change({ sort })} />
        <KeepView filters={filters} />
      </search>
    </>
  )
}

const TERMS = [
  { source: 'authors', field: 'author' },
  { source: 'topics', field: 'topic' },
  { source: 'sources', field: 'source' },
] as const

/** Names the colleague whose stories a link of theirs shows. */
function WhoseChip({ whose, onRemove }: { whose: string; onRemove: () => void }) {
  const { me } = useNewsroom()
  const colleagues = useColleagues()
  if (whose === me.id) return null
  const name = colleagues.find(({ id }) => id === whose)?.name ?? whose
  return <ChosenChip label={words.storiesOf(name)} onRemove={onRemove} />
}

function ChosenChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <span className="chip on">
      {label}
      <button type="button" aria-label={words.removeFilter(label)} onClick={onRemove}>
        <X className="i" aria-hidden="true" />
      </button>
    </span>
  )
}

function SortChoice({ sort, onChange }: { sort: ListSort; onChange: (sort: ListSort) => void }) {
  return (
    <select
      aria-label={words.sort}
      value={sort}
      onChange={(event) => onChange(LIST_SORTS.find((one) => one === event.target.value) ?? 'changed')}
    >
      {LIST_SORTS.map((one) => (
        <option key={one} value={one}>
          {words.sorts[one]}
        </option>
      ))}
    </select>
  )
}

type FilterProps = { chosen: string; onChange: (slug: string) => void }

function SectionFilter({ chosen, onChange }: FilterProps) {
  const sections = useSections()
  return (
    <select aria-label={everyScreenWords.section} value={chosen} onChange={(event) => onChange(event.target.value)}>
      <option value="">{everyScreenWords.allSections}</option>
      {sections.data?.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </select>
  )
}

function HolderFilter({ chosen, onChange }: FilterProps) {
  const { me } = useNewsroom()
  const colleagues = useColleagues()
  return (
    <select aria-label={everyScreenWords.assignedTo} value={chosen} onChange={(event) => onChange(event.target.value)}>
      <option value="">{everyScreenWords.anyone}</option>
      {/* By id and not as “me”, which would be somebody else for a colleague who opens the address. */}
      <option value={me.id}>{words.me}</option>
      <option value="nobody">{everyScreenWords.unassigned}</option>
      {colleagues
        .filter(({ id }) => id !== me.id)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </select>
  )
}

/** A filter by one term, found by its name; once chosen it becomes a removable chip. */
function TermFilter({
  named: { name, filter },
  source,
  chosen,
  onChange,
}: FilterProps & { named: { name: string; filter: string }; source: 'authors' | 'topics' | 'sources' }) {
  const { key, find }: FinderSource<Term> = termSources[source]
  const found = useTermName(source, chosen)
  if (chosen !== '') return <ChosenChip label={words.chosenTerm(name, found)} onRemove={() => onChange('')} />
  return (
    <Finder label={filter} source={{ key, find }} taken={[]} onPick={({ slug }) => onChange(slug)}>
      <button type="button" className="chip">
        {name}
      </button>
    </Finder>
  )
}
