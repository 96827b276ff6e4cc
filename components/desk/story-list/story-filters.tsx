'use client'
import { X } from 'lucide-react'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { KeepView } from '#components/desk/story-list/keep-view.tsx'
import type { ListAddress } from '#components/desk/story-list/use-list-address.ts'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { useTermName } from '#components/desk/story-list/use-term-name.ts'
import { useTyped } from '#components/desk/story-list/use-typed.ts'
import { ViewTabs } from '#components/desk/story-list/view-tabs.tsx'
import { Finder, type FinderSource, type Term } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { LIST_SORTS } from '#domain/article/lists/story-list-address.ts'
import { msg, t } from '#domain/messages/t.ts'

const SORT_NAMES = {
  changed: msg('Last changed'),
  unchanged: msg('Longest unchanged'),
  published: msg('Last published'),
}

const TERM_NAMES = {
  author: { name: msg('Author'), filter: msg('Filter by author') },
  topic: { name: msg('Topic'), filter: msg('Filter by topic') },
  source: { name: msg('Source'), filter: msg('Filter by source') },
}

const sorts = () => LIST_SORTS.map((value) => ({ value, name: t(SORT_NAMES[value]) }))
const TERMS = [
  { source: 'authors', field: 'author' },
  { source: 'topics', field: 'topic' },
  { source: 'sources', field: 'source' },
] as const

/** The tabs of the list, the words that it is searched for, and its filters. */
export function StoryFilters({ list }: { list: ListAddress }) {
  const { me } = useNewsroom()
  const { filters, change } = list
  const colleagues = useColleagues()
  const sections = useSections().data ?? []
  // The words reach the address after a pause, and as the field is left.
  const search = useTyped(filters.q, (q) => change({ q }))
  const holders = [
    { value: '', name: t('Anyone') },
    // By id and not as “me”, which would be somebody else for a colleague who opens the address.
    { value: me.id, name: t('Me') },
    { value: 'nobody', name: t('Unassigned') },
    ...colleagues.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: id, name })),
  ]
  const whose = colleagues.find(({ id }) => id === filters.whose)?.name ?? filters.whose
  return (
    <>
      <ViewTabs list={list} />
      <Filters label={t('Stories')}>
        <SearchBox
          label={t('Search stories')}
          hint={t('Words, byline or address')}
          value={search.typed}
          onChange={search.type}
          onLeave={search.flush}
        />
        <FilterSelect
          label={t('Section')}
          value={filters.section}
          all={t('All sections')}
          choices={sections.map(({ slug, name }) => ({ value: slug, name }))}
          onChoose={(section) => change({ section })}
        />
        {filters.view !== 'mine' ? (
          <FilterSelect
            label={t('Assigned to')}
            value={filters.assignee}
            choices={holders}
            onChoose={(assignee) => change({ assignee })}
          />
        ) : (
          // A link of a colleague shows their stories.
          filters.whose !== me.id && (
            <ChosenChip label={t('Stories of {name}', { name: whose })} onRemove={() => change({ view: 'all' })} />
          )
        )}
        {TERMS.map(({ source, field }) => (
          <TermFilter
            key={field}
            named={{ name: t(TERM_NAMES[field].name), filter: t(TERM_NAMES[field].filter) }}
            source={source}
            chosen={filters[field]}
            onChange={(slug) => change({ [field]: slug })}
          />
        ))}
        <FilterSelect label={t('Sort')} value={filters.sort} choices={sorts()} onChoose={(sort) => change({ sort })} />
        <KeepView filters={filters} />
      </Filters>
    </>
  )
}

const ChosenChip = ({ label, onRemove }: { label: string; onRemove: () => void }) => (
  <span className="inline-flex min-h-control-sm items-center gap-1.5 rounded-sm border border-blue bg-blue-wash ps-2 text-sm whitespace-nowrap text-blue forced-colors:border-[CanvasText]">
    {label}
    <IconButton isTiny icon={X} label={t('Remove filter: {filter}', { filter: label })} onClick={onRemove} />
  </span>
)

type TermProps = {
  named: { name: string; filter: string }
  source: 'authors' | 'topics' | 'sources'
  chosen: string
  onChange: (slug: string) => void
}

/** A filter by one term, found by its name; once chosen it becomes a removable chip. */
function TermFilter({ named: { name, filter }, source, chosen, onChange }: TermProps) {
  const { key, find }: FinderSource<Term> = termSources[source]
  const found = useTermName(source, chosen)
  if (chosen !== '')
    return <ChosenChip label={t('{kind}: {name}', { kind: name, name: found })} onRemove={() => onChange('')} />
  return (
    <Finder label={filter} source={{ key, find }} taken={[]} onPick={({ slug }) => onChange(slug)}>
      <Button size="small">{name}</Button>
    </Finder>
  )
}
