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
import { msg, t } from '#domain/messages/t.ts'

const VIEW_NAMES = {
  waiting: msg('Waiting'),
  retrying: msg('Retrying'),
  'given-up': msg('Failed'),
  delivered: msg('Delivered'),
}

const STATES = {
  delivered: msg('delivered'),
  waiting: msg('waiting'),
  retrying: msg('retrying'),
  'given-up': msg('failed'),
}

const TONES = ['saved', 'saving', 'kept', 'bad', 'read-only'] as const
const VIEWS = ['waiting', 'retrying', 'delivered'] as const

function Searched() {
  const [typed, setTyped] = useState('')
  const [view, setView] = useState<(typeof VIEWS)[number]>('waiting')
  const choices = VIEWS.map((value) => ({ value, name: t(VIEW_NAMES[value]) }))
  return (
    <Filters label={t('Deliveries')}>
      <SearchBox label={t('Deliveries')} value={typed} onChange={setTyped} />
      <FilterSelect label={t('The list of deliveries')} value={view} choices={choices} onChoose={setView} />
      <span className="flex-1" />
      <Button size="small">{t('More')}</Button>
    </Filters>
  )
}

function Tabbed() {
  const [view, setView] = useState<(typeof VIEWS)[number]>('waiting')
  return (
    <DeskTabs
      label={t('Deliveries')}
      value={view}
      onChoose={setView}
      tabs={VIEWS.map((value) => ({
        value,
        name: t(VIEW_NAMES[value]),
        panel: <p className="p-4">{t(STATES[value])}</p>,
      }))}
    />
  )
}

/** The heads of a page: title with actions, search, views and tabs. */
export const barExamples = () => [
  {
    id: 'bar',
    part: (
      <Bar title={t('Deliveries')} hint={t('The list of deliveries')}>
        <Button>{t('More')}</Button>
      </Bar>
    ),
  },
  {
    id: 'saved-states',
    part: (
      <p className="flex flex-wrap gap-4">
        {TONES.map((tone) => (
          <SavedState key={tone} isQuiet tone={tone}>
            {t('delivered')}
          </SavedState>
        ))}
      </p>
    ),
  },
  {
    id: 'page-parts',
    part: (
      <PageColumn>
        <PageTitle>{t('The list of deliveries')}</PageTitle>
        <PagePart title={t('Deliveries')}>
          <Progress label={t('Deliveries')} percent={40} />
          <Details isOpen title={t('delivered')}>
            <ul>
              <li>
                {t('Nothing was sent yet. If PURGE_URL is set, the cache in front is notified of every publication.')}
              </li>
            </ul>
          </Details>
          <Details isBad title={t('failed')}>
            <p>{t('There are no deliveries in this state.')}</p>
          </Details>
        </PagePart>
        <PagePart level={3} isBusy title={t('waiting')}>
          <Progress label={t('waiting')} />
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
        views={VIEWS.map((view) => ({ view, name: t(VIEW_NAMES[view]), href: `/desk/deliveries?state=${view}` }))}
      />
    ),
  },
  { id: 'tabs', part: <Tabbed /> },
]
