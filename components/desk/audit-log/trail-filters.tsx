'use client'
import { Download, X } from 'lucide-react'
import { exportOf, type Narrowing } from '#components/desk/audit-log/trail-narrowing.ts'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { SMALL_CONTROL } from '#components/desk/parts/field/control-look.ts'
import { DayField } from '#components/desk/parts/field/day-field.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { auditLogWords as words, type EventSubject } from '#components/desk/words/audit-log.ts'
import { type EventKind, eventSentences } from '#domain/audit/event-sentences.ts'

const kinds = Object.keys(eventSentences) as EventKind[]
const grouped = Map.groupBy(kinds, (kind) => kind.split('.')[0] as EventSubject)
const nameOf = (kind: string) => (kind.split('.')[1] ?? kind).replaceAll('-', ' ')

type Props = {
  narrowing: Narrowing
  mayPeople: boolean
  headline: string | null
  onChange: (narrowing: Narrowing) => void
}

export function TrailFilters({ narrowing, mayPeople, headline, onChange }: Props) {
  const colleagues = useColleagues()
  return (
    <Filters label={words.title}>
      <select
        className={SMALL_CONTROL}
        aria-label={words.filters.kind}
        value={narrowing.kind}
        onChange={({ target }) => onChange({ ...narrowing, kind: target.value })}
      >
        <option value="">{words.filters.everyKind}</option>
        {[...grouped]
          .filter(([about]) => mayPeople || about !== 'person')
          .map(([about, ones]) => (
            <optgroup key={about} label={words.subjects[about]}>
              {ones.length > 1 && <option value={about}>{words.filters.allOf(words.subjects[about])}</option>}
              {ones.map((kind) => (
                <option key={kind} value={kind}>
                  {nameOf(kind)}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
      <FilterSelect
        label={words.filters.person}
        value={narrowing.person}
        choices={[
          { value: '', name: words.filters.everybody },
          ...colleagues.map(({ id, name }) => ({ value: id, name })),
        ]}
        onChoose={(person) => onChange({ ...narrowing, person })}
      />
      <DayField
        isSmall
        label={words.filters.day}
        day={narrowing.day}
        onChange={(day) => onChange({ ...narrowing, day })}
      />
      {narrowing.article !== '' && (
        <Button size="small" onClick={() => onChange({ ...narrowing, article: '' })}>
          {headline === null ? words.filters.onlyStory(narrowing.article) : words.filters.onlyHeadline(headline)}
          <X className="size-4" aria-hidden="true" />
          <span className="sr-only">{words.filters.showAll}</span>
        </Button>
      )}
      <span className="flex-1" />
      {(['csv', 'ndjson'] as const).map((format) => (
        <ButtonLink key={format} download size="small" icon={Download} href={exportOf(narrowing, format)}>
          {words.formats[format]}
        </ButtonLink>
      ))}
    </Filters>
  )
}
