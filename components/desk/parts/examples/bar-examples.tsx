'use client'
import { useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { DeskTabs } from '#components/desk/parts/bar/desk-tabs.tsx'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { PageTitle } from '#components/desk/parts/bar/page-title.tsx'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { deliveriesWords as words } from '#components/desk/words/deliveries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'

const TONES = ['saved', 'saving', 'kept', 'bad', 'read-only'] as const
const VIEWS = ['waiting', 'retrying', 'delivered'] as const

function Searched() {
  const [typed, setTyped] = useState('')
  const [view, setView] = useState<(typeof VIEWS)[number]>('waiting')
  const choices = VIEWS.map((value) => ({ value, name: words.views[value] }))
  return (
    <Filters label={words.title}>
      <SearchBox label={words.title} value={typed} onChange={setTyped} />
      <FilterSelect label={words.list} value={view} choices={choices} onChoose={setView} />
      <span className="flex-1" />
      <Button size="small">{everyScreenWords.more}</Button>
    </Filters>
  )
}

function Tabbed() {
  const [view, setView] = useState<(typeof VIEWS)[number]>('waiting')
  return (
    <DeskTabs
      label={words.title}
      value={view}
      onChoose={setView}
      tabs={VIEWS.map((value) => ({
        value,
        name: words.views[value],
        panel: <p className="p-4">{words.states[value]}</p>,
      }))}
    />
  )
}

/** The heads of a page: title with actions, search, views and tabs. */
export const barExamples = [
  {
    id: 'bar',
    part: (
      <Bar title={words.title} hint={words.list}>
        <Button>{everyScreenWords.more}</Button>
      </Bar>
    ),
  },
  {
    id: 'saved-states',
    part: (
      <p className="flex flex-wrap gap-4">
        {TONES.map((tone) => (
          <SavedState key={tone} isQuiet tone={tone}>
            {words.states.delivered}
          </SavedState>
        ))}
      </p>
    ),
  },
  {
    id: 'page-parts',
    part: (
      <PageColumn>
        <PageTitle>{words.list}</PageTitle>
        <PagePart title={words.title}>
          <Progress label={words.title} percent={40} />
          <Details isOpen title={words.states.delivered}>
            <ul>
              <li>{words.none}</li>
            </ul>
          </Details>
          <Details isBad title={words.states['given-up']}>
            <p>{words.noneOfKind}</p>
          </Details>
        </PagePart>
        <PagePart level={3} isBusy title={words.states.waiting}>
          <Progress label={words.states.waiting} />
        </PagePart>
      </PageColumn>
    ),
  },
  { id: 'filters', part: <Searched /> },
  {
    id: 'view-links',
    part: (
      <ViewLinks
        current="retrying"
        views={VIEWS.map((view) => ({ view, name: words.views[view], href: `/desk/deliveries?state=${view}` }))}
      />
    ),
  },
  { id: 'tabs', part: <Tabbed /> },
]
