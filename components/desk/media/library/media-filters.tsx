'use client'
import { useState } from 'react'
import { dayBefore, SPANS, type SpanKey } from '#components/desk/media/library/date-spans.ts'
import type { MediaNarrowing } from '#components/desk/media/pictures.ts'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DayField } from '#components/desk/parts/field/day-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { MediaState } from '#domain/newsroom-views.ts'

const STATE_NAMES = {
  unused: msg('Unused', 'pictures'),
  expiring: msg('Expiring', 'pictures'),
  expired: msg('Expired', 'pictures'),
  'no-alt': msg('No alt text'),
  deleted: msg('Deleted', 'pictures'),
}

const DATES = {
  any: msg('Any date'),
  today: msg('Today'),
  week: msg('Last 7 days'),
  month: msg('Last 30 days'),
  year: msg('Last 12 months'),
  days: msg('Between dates'),
}

type Props = {
  narrowing: MediaNarrowing
  onChange: (change: Partial<MediaNarrowing>) => void
  /** Moves the focus from the search field to the results. */
  onDown: () => void
}

const STATES: readonly MediaState[] = ['unused', 'expiring', 'expired', 'no-alt', 'deleted']
const ON = 'border-blue! bg-blue-wash! text-blue!'

/** Filters the library by words, uploader, date and state. */
export function MediaFilters({ narrowing, onChange, onDown }: Props) {
  const { me } = useNewsroom()
  const colleagues = useColleagues().map(({ id, name }) => ({
    value: id,
    name: id === me.id ? t('by me') : t('by {name}', { name }),
  }))
  return (
    <Filters label={t('Pictures')}>
      <SearchBox
        label={t('Search pictures')}
        hint={t('Caption, credit, alt text, person')}
        value={narrowing.q}
        onChange={(q) => onChange({ q })}
        onDown={onDown}
      />
      <FilterSelect
        label={t('Uploaded by')}
        value={narrowing.uploader}
        all={t('Uploaded by anyone')}
        choices={colleagues}
        onChoose={(uploader) => onChange({ uploader })}
      />
      <DateFilter narrowing={narrowing} onChange={onChange} />
      {STATES.map((state) => {
        const isOn = narrowing.state === state
        return (
          <Button
            key={state}
            size="small"
            className={isOn ? ON : ''}
            aria-pressed={isOn}
            onClick={() => onChange({ state: isOn ? '' : state })}
          >
            {t(STATE_NAMES[state])}
          </Button>
        )
      })}
    </Filters>
  )
}

function DateFilter({ narrowing: { from, to }, onChange }: Omit<Props, 'onDown'>) {
  const { paper } = useNewsroom()
  const [span, setSpan] = useState<SpanKey>('any')
  // The date filter was cleared elsewhere.
  const chosen = from === '' && to === '' && span !== 'days' ? 'any' : span
  const choose = (key: SpanKey) => {
    setSpan(key)
    const days = SPANS.find((one) => one.key === key)?.days
    if (key !== 'days') onChange({ from: days === undefined ? '' : dayBefore(paper.zone, Date.now(), days), to: '' })
  }
  return (
    <>
      <FilterSelect
        label={t('Date')}
        value={chosen}
        choices={SPANS.map(({ key }) => ({ value: key, name: t(DATES[key]) }))}
        onChoose={choose}
      />
      {chosen === 'days' && (
        <span className="flex flex-wrap items-center gap-2">
          <DayField isSmall label={t('From', {}, 'date')} day={from} onChange={(day) => onChange({ from: day })} />
          <DayField isSmall label={t('To', {}, 'date')} day={to} onChange={(day) => onChange({ to: day })} />
        </span>
      )}
    </>
  )
}
