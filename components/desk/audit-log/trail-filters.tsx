'use client'
import { Download, X } from 'lucide-react'
import { exportOf, type Narrowing } from '#components/desk/audit-log/use-trail.ts'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { type EventKind, eventSentences } from '#domain/audit/event-sentences.ts'

/** Groups the kinds of event by their subject, the first part of their names. */
const ABOUT: Record<string, string> = {
  article: 'Stories',
  articles: 'Imports',
  front: 'The front',
  section: 'Sections',
  topic: 'Topics',
  author: 'Bylines',
  source: 'Sources',
  redirect: 'Redirects',
  settings: 'Settings',
  picture: 'Pictures',
  page: 'Standing pages',
  menu: 'Menus',
  delivery: 'Deliveries',
  person: 'People',
}
const kinds = Object.keys(eventSentences) as EventKind[]
const grouped = Map.groupBy(kinds, (kind) => kind.split('.')[0] ?? kind)
const nameOf = (kind: string) => (kind.split('.')[1] ?? kind).replaceAll('-', ' ')

type Props = {
  narrowing: Narrowing
  mayPeople: boolean
  headline: string | null
  onChange: (narrowing: Narrowing) => void
}

export function TrailFilters({ narrowing, mayPeople, headline, onChange }: Props) {
  const colleagues = useColleagues()
  const set = (name: keyof Narrowing) => (event: { target: { value: string } }) =>
    onChange({ ...narrowing, [name]: event.target.value })
  return (
    <search className="filters" aria-label="The trail">
      <select aria-label="Kind" value={narrowing.kind} onChange={set('kind')}>
        <option value="">Every kind</option>
        {[...grouped]
          .filter(([about]) => mayPeople || about !== 'person')
          .map(([about, ones]) => (
            <optgroup key={about} label={ABOUT[about] ?? about}>
              {ones.length > 1 && <option value={about}>{ABOUT[about] ?? about}: all</option>}
              {ones.map((kind) => (
                <option key={kind} value={kind}>
                  {nameOf(kind)}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
      <select aria-label="Person" value={narrowing.person} onChange={set('person')}>
        <option value="">Everybody</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <input className="input day-input" type="date" aria-label="Day" value={narrowing.day} onChange={set('day')} />
      {narrowing.article !== '' && (
        <button type="button" className="btn s" onClick={() => onChange({ ...narrowing, article: '' })}>
          {headline === null ? `Story ${narrowing.article}` : `“${headline}”`} alone
          <X className="i" aria-hidden="true" />
          <span className="hush">: show every story</span>
        </button>
      )}
      <span className="gap" />
      {(['csv', 'ndjson'] as const).map((format) => (
        <a key={format} className="btn s" href={exportOf(narrowing, format)} download>
          <Download className="i" aria-hidden="true" />
          {format === 'csv' ? 'CSV' : 'NDJSON'}
        </a>
      ))}
    </search>
  )
}
