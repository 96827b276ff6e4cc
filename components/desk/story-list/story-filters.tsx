'use client'
import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { VIEWS, type ViewKey, viewPath } from '#components/desk/story-list/list-views.ts'
import { type Filters, type Narrowing, useSections } from '#components/desk/story-list/use-stories.ts'
import { Finder } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { storyListWords as words } from '#components/desk/words/story-list.ts'

type Props = { filters: Filters; onChange: (change: Partial<Narrowing>) => void }

export function StoryFilters({ filters, onChange }: Props) {
  const search = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => search.current?.focus() })
  return (
    <>
      <Views current={filters.view} />
      <search className="filters" aria-label={words.title}>
        <label className="search">
          <span className="hush">{words.search}</span>
          <Search className="i" aria-hidden="true" />
          <input
            ref={search}
            className="input"
            type="search"
            placeholder={words.searchHint}
            value={filters.q}
            onChange={(event) => onChange({ q: event.target.value })}
            onKeyDown={(event) => event.key === 'Escape' && (onChange({ q: '' }), event.currentTarget.blur())}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
        <SectionFilter chosen={filters.section} onChange={(section) => onChange({ section })} />
        {filters.view !== 'mine' && (
          <HolderFilter chosen={filters.assignee} onChange={(assignee) => onChange({ assignee })} />
        )}
        <TermFilter
          named={words.terms.author}
          source="authors"
          chosen={filters.author}
          onChange={(author) => onChange({ author })}
        />
        <TermFilter
          named={words.terms.topic}
          source="topics"
          chosen={filters.topic}
          onChange={(topic) => onChange({ topic })}
        />
        <TermFilter
          named={words.terms.source}
          source="sources"
          chosen={filters.source}
          onChange={(source) => onChange({ source })}
        />
      </search>
    </>
  )
}

function Views({ current }: { current: ViewKey }) {
  const { data } = useNextUp()
  const { mine, inReview, scheduled } = data?.counts ?? {}
  const counts: Partial<Record<ViewKey, number | undefined>> = { mine, 'in-review': inReview, scheduled }
  return (
    <nav className="tabs" aria-label={everyScreenWords.views}>
      {VIEWS.map(({ key }) => (
        <DeskLink key={key} href={viewPath(key)} aria-current={current === key ? 'page' : undefined}>
          {words.views[key]} {counts[key] !== undefined && <span className="n">{counts[key]}</span>}
        </DeskLink>
      ))}
    </nav>
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
      <option value="me">{words.me}</option>
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

const NAMED = new Map<string, string>()

/** A filter by one term, found by its name; once chosen it becomes a removable chip. */
function TermFilter({
  named: { name, filter },
  source,
  chosen,
  onChange,
}: FilterProps & { named: { name: string; filter: string }; source: 'authors' | 'topics' | 'sources' }) {
  const { key, find } = termSources[source]
  if (chosen !== '') {
    const label = words.chosenTerm(name, NAMED.get(`${source} ${chosen}`) ?? chosen)
    return (
      <span className="chip on">
        {label}
        <button type="button" aria-label={words.removeFilter(label)} onClick={() => onChange('')}>
          <X className="i" aria-hidden="true" />
        </button>
      </span>
    )
  }
  const pick = (term: { slug: string; name: string }) => {
    NAMED.set(`${source} ${term.slug}`, term.name)
    onChange(term.slug)
  }
  return (
    <Finder label={filter} source={{ key, find }} taken={[]} onPick={pick}>
      <button type="button" className="chip">
        {name}
      </button>
    </Finder>
  )
}
