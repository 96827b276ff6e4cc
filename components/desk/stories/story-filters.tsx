'use client'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { type Filters, useSections } from '#components/desk/stories/use-stories.ts'

const views = [
  { status: '', name: 'All' },
  { status: 'draft', name: 'Drafts' },
  { status: 'in-review', name: 'In review' },
  { status: 'scheduled', name: 'Scheduled' },
  { status: 'published', name: 'Published' },
  { status: 'withdrawn', name: 'Withdrawn' },
]

type Props = { filters: Filters; onChange: (filters: Partial<Filters>) => void }

export function StoryFilters({ filters, onChange }: Props) {
  const search = useRef<HTMLInputElement>(null)
  const sections = useSections()
  useKeys({ '/': () => search.current?.focus() })
  return (
    <>
      <nav className="tabs" aria-label="Views">
        {views.map(({ status, name }) => (
          <DeskLink
            key={name}
            href={status === '' ? '/desk' : `/desk?status=${status}`}
            aria-current={filters.status === status ? 'page' : undefined}
          >
            {name}
          </DeskLink>
        ))}
      </nav>
      <search className="filters" aria-label="Stories">
        <label className="search">
          <span className="hush">Search headlines</span>
          <Search className="i" aria-hidden="true" />
          <input
            ref={search}
            className="input"
            type="search"
            placeholder="Words of the headline"
            value={filters.q}
            onChange={(event) => onChange({ q: event.target.value })}
            onKeyDown={(event) => event.key === 'Escape' && (onChange({ q: '' }), event.currentTarget.blur())}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
        <select
          aria-label="Section"
          value={filters.section}
          onChange={(event) => onChange({ section: event.target.value })}
        >
          <option value="">Every section</option>
          {sections.data?.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </search>
    </>
  )
}
