'use client'
import { Download, X } from 'lucide-react'
import { EVENT_NAMES } from '#components/desk/audit-log/event-names.ts'
import { exportOf, type Narrowing } from '#components/desk/audit-log/trail-narrowing.ts'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { SMALL_CONTROL } from '#components/desk/parts/field/control-look.ts'
import { DayField } from '#components/desk/parts/field/day-field.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import type { EventKind } from '#domain/audit/event-sentences.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

/** The first part of the name of a kind of event. */
type EventSubject = EventKind extends infer Kind ? (Kind extends `${infer Subject}.${string}` ? Subject : Kind) : never

const SUBJECTS: Record<EventSubject, Message> = {
  article: msg('Stories'),
  articles: msg('Imports'),
  recall: msg('Recalls'),
  banner: msg('The banner'),
  front: msg('The front'),
  section: msg('Sections'),
  topic: msg('Topics'),
  voice: msg('People quoted'),
  author: msg('Bylines'),
  source: msg('Sources'),
  redirect: msg('Redirects'),
  settings: msg('Settings'),
  picture: msg('Pictures'),
  file: msg('Files'),
  page: msg('Standing pages'),
  menu: msg('Menus'),
  delivery: msg('Deliveries'),
  person: msg('People'),
  partner: msg('Partners'),
  subscriber: msg('Feed subscribers'),
  link: msg('Dead links'),
  clock: msg('The clock'),
  newsroom: msg('Newsroom imports'),
  backup: msg('Backups'),
  import: msg('Imports'),
  export: msg('Exports'),
  newsletter: msg('Newsletters'),
  edition: msg('Editions of newsletters'),
  reader: msg('Newsletter readers'),
  request: msg('Requests'),
  copy: msg('Copies elsewhere'),
  webhook: msg('Webhooks'),
}

const FORMATS = { csv: 'CSV', ndjson: 'NDJSON' }

const kinds = Object.keys(EVENT_NAMES) as EventKind[]
const grouped = Map.groupBy(kinds, (kind) => kind.split('.')[0] as EventSubject)

type Props = {
  narrowing: Narrowing
  mayPeople: boolean
  headline: string | null
  onChange: (narrowing: Narrowing) => void
}

export function TrailFilters({ narrowing, mayPeople, headline, onChange }: Props) {
  const colleagues = useColleagues()
  return (
    <Filters label={t('Audit log')}>
      <select
        className={SMALL_CONTROL}
        aria-label={t('Kind')}
        value={narrowing.kind}
        onChange={({ target }) => onChange({ ...narrowing, kind: target.value })}
      >
        <option value="">{t('All kinds')}</option>
        {[...grouped]
          .filter(([about]) => mayPeople || about !== 'person')
          .map(([about, ones]) => (
            <optgroup key={about} label={t(SUBJECTS[about])}>
              {ones.length > 1 && <option value={about}>{t('{subject}: all', { subject: t(SUBJECTS[about]) })}</option>}
              {ones.map((kind) => (
                <option key={kind} value={kind}>
                  {t(EVENT_NAMES[kind])}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
      <FilterSelect
        label={t('Person')}
        value={narrowing.person}
        all={t('Everybody')}
        choices={colleagues.map(({ id, name }) => ({ value: id, name }))}
        onChoose={(person) => onChange({ ...narrowing, person })}
      />
      <DayField isSmall label={t('Day')} day={narrowing.day} onChange={(day) => onChange({ ...narrowing, day })} />
      {narrowing.article !== '' && (
        <Button
          size="small"
          aria-label={
            headline === null
              ? t('Only story {id}: show all stories', { id: narrowing.article })
              : t('Only “{headline}”: show all stories', { headline })
          }
          onClick={() => onChange({ ...narrowing, article: '' })}
        >
          {headline === null ? t('Only story {id}', { id: narrowing.article }) : t('Only “{headline}”', { headline })}
          <X className="size-4" aria-hidden="true" />
        </Button>
      )}
      <span className="flex-1" />
      {(['csv', 'ndjson'] as const).map((format) => (
        <ButtonLink key={format} download size="small" icon={Download} href={exportOf(narrowing, format)}>
          {FORMATS[format]}
        </ButtonLink>
      ))}
    </Filters>
  )
}
