'use client'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { dayBefore, SPANS, type SpanKey } from '#components/desk/media/library/date-spans.ts'
import type { MediaNarrowing, MediaState } from '#components/desk/media/pictures.ts'
import { DayField } from '#components/desk/parts/field/day-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { mediaWords } from '#components/desk/words/media.ts'

const { filters: words, dates, states } = mediaWords

type Props = {
  narrowing: MediaNarrowing
  onChange: (change: Partial<MediaNarrowing>) => void
  /** Moves the focus from the search field to the results. */
  onDown: () => void
}

const STATES: MediaState[] = ['unused', 'expiring', 'expired', 'no-alt', 'deleted']

/** Filters the library by words, uploader, date and state. */
export function MediaFilters({ narrowing, onChange, onDown }: Props) {
  const { me } = useNewsroom()
  const search = useRef<HTMLInputElement>(null)
  const colleagues = useColleagues()
  useKeys({ '/': () => search.current?.focus() })
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') onDown()
    else if (event.key === 'Escape') {
      onChange({ q: '' })
      event.currentTarget.blur()
    } else return
    event.preventDefault()
  }
  return (
    <search className="filters" aria-label={words.label}>
      <label className="search">
        <span className="hush">{words.search}</span>
        <Search className="i" aria-hidden="true" />
        <input
          ref={search}
          className="input"
          type="search"
          placeholder={words.searchHint}
          value={narrowing.q}
          onChange={(event) => onChange({ q: event.target.value })}
          onKeyDown={press}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <select
        aria-label={words.uploader}
        value={narrowing.uploader}
        onChange={(event) => onChange({ uploader: event.target.value })}
      >
        <option value="">{words.anybody}</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === me.id ? words.me : words.person(name)}
          </option>
        ))}
      </select>
      <DateFilter narrowing={narrowing} onChange={onChange} />
      {STATES.map((state) => {
        const isOn = narrowing.state === state
        return (
          <button
            key={state}
            type="button"
            className={isOn ? 'chip on' : 'chip'}
            aria-pressed={isOn}
            onClick={() => onChange({ state: isOn ? '' : state })}
          >
            {states[state]}
          </button>
        )
      })}
    </search>
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
      <select aria-label={words.date} value={chosen} onChange={(event) => choose(event.target.value as SpanKey)}>
        {SPANS.map(({ key }) => (
          <option key={key} value={key}>
            {dates[key]}
          </option>
        ))}
      </select>
      {chosen === 'days' && (
        <span className="row-flex">
          <DayField isSmall label={words.from} day={from} onChange={(day) => onChange({ from: day })} />
          <DayField isSmall label={words.to} day={to} onChange={(day) => onChange({ to: day })} />
        </span>
      )}
    </>
  )
}
