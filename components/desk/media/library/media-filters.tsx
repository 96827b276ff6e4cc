'use client'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { dayBefore, SPANS, type SpanKey } from '#components/desk/media/library/date-spans.ts'
import type { MediaNarrowing, MediaState } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'

type Props = {
  narrowing: MediaNarrowing
  onChange: (change: Partial<MediaNarrowing>) => void
  /** Moves the focus from the search field to the results. */
  onDown: () => void
}

const STATES: { state: MediaState; name: string }[] = [
  { state: 'unused', name: 'Unused' },
  { state: 'expiring', name: 'Expiring' },
  { state: 'expired', name: 'Expired' },
  { state: 'no-alt', name: 'No text' },
  { state: 'deleted', name: 'Deleted' },
]

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
    <search className="filters" aria-label="Pictures">
      <label className="search">
        <span className="hush">Search pictures</span>
        <Search className="i" aria-hidden="true" />
        <input
          ref={search}
          className="input"
          type="search"
          placeholder="Caption, credit, text, person"
          value={narrowing.q}
          onChange={(event) => onChange({ q: event.target.value })}
          onKeyDown={press}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <select
        aria-label="Uploaded by"
        value={narrowing.uploader}
        onChange={(event) => onChange({ uploader: event.target.value })}
      >
        <option value="">Uploaded by anybody</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === me.id ? 'by me' : `by ${name}`}
          </option>
        ))}
      </select>
      <DateFilter narrowing={narrowing} onChange={onChange} />
      {STATES.map(({ state, name }) => {
        const isOn = narrowing.state === state
        return (
          <button
            key={state}
            type="button"
            className={isOn ? 'chip on' : 'chip'}
            aria-pressed={isOn}
            onClick={() => onChange({ state: isOn ? '' : state })}
          >
            {name}
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
  const shown = from === '' && to === '' && span !== 'days' ? 'any' : span
  const choose = (key: SpanKey) => {
    setSpan(key)
    const days = SPANS.find((one) => one.key === key)?.days
    if (key !== 'days') onChange({ from: days === undefined ? '' : dayBefore(paper.zone, Date.now(), days), to: '' })
  }
  return (
    <>
      <select aria-label="Date" value={shown} onChange={(event) => choose(event.target.value as SpanKey)}>
        {SPANS.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      {shown === 'days' && (
        <span className="row-flex">
          <input
            className="input time"
            type="date"
            aria-label="From"
            value={from}
            onChange={(event) => onChange({ from: event.target.value })}
          />
          <input
            className="input time"
            type="date"
            aria-label="To"
            value={to}
            onChange={(event) => onChange({ to: event.target.value })}
          />
        </span>
      )}
    </>
  )
}
