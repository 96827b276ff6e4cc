import { useState } from 'react'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { type Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList, useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { monthName } from '#components/desk/parts/times.ts'
import { quoteQueries } from '#components/desk/queries/quote-queries.ts'
import { VoiceDialog } from '#components/desk/quotes/voice-dialog.tsx'
import { VOICE_NAMES } from '#components/desk/quotes/voice-names.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'
import { VOICE_KINDS, type Voice, type VoiceFigures } from '#domain/voices/voice-views.ts'

/** Counts the people that the paper quotes: how many, how often the ten most quoted, and of which kind they are. */
export function QuotedPeople() {
  const { me, said } = useNewsroom()
  const [month, setMonth] = useState('')
  const [section, setSection] = useState('')
  const [changed, setChanged] = useState<Voice | null>(null)
  const { first, ...list } = useList(quoteQueries.voices(month, section))
  const mayChange = can(me, 'taxonomy.edit')
  return (
    <>
      <Filters label={t('Whom we quote')}>
        <FilterSelect
          label={t('Month')}
          value={month}
          all={t('Twelve months')}
          choices={(first?.months ?? []).map((one) => ({ value: one.month, name: monthName(one.month) }))}
          onChoose={setMonth}
        />
        <FilterSelect
          label={t('Section')}
          value={section}
          all={t('All sections')}
          choices={(first?.sections ?? []).map(({ id, name }) => ({ value: String(id), name }))}
          onChoose={setSection}
        />
      </Filters>
      <PageBody>
        {first && <Sums of={first.total} />}
        <List
          isMain
          list={list}
          label={t('The people we quote')}
          rowKey={({ name }) => name}
          rowName={({ name }) => name}
          columns={[
            { name: t('Speaker'), isRowHead: true, cell: (one) => <Named voice={one} /> },
            { name: t('Who they are'), hidden: 'narrow', cell: ({ kind }) => t(VOICE_NAMES[kind ?? 'unknown']) },
            { name: t('Last quoted'), hidden: 'narrow', cell: ({ lastAt }) => said(lastAt) },
            { name: t('Quotes'), align: 'end', cell: ({ quotes }) => quotes },
          ]}
          {...(mayChange && {
            actions: (one: Voice) => [{ name: t('Change'), does: () => setChanged(one) }],
          })}
          empty={{
            title: t('No quote in public stories of this time names its speaker.'),
            how: t('Add the speaker to a quote in the editor, and it is counted once the story is published.'),
          }}
        />
        {first && first.total.quotes > 0 && (
          <div className="mt-8 grid gap-8">
            <Table name={t('By month')} rows={first.months.map((one) => ({ ...one, name: monthName(one.month) }))} />
            {section === '' && <Table name={t('By section')} rows={first.sections} />}
          </div>
        )}
      </PageBody>
      {changed && <VoiceDialog voice={changed} voices={list.items} onClose={() => setChanged(null)} />}
    </>
  )
}

function Named({ voice: { name, spellings, role, place, isFirstTime } }: { voice: Voice }) {
  const about = saidList([role, place], 'commas')
  return (
    <>
      <b>{name}</b>
      {isFirstTime && <span className="ms-2 text-xs text-green">{t('first time', {}, 'quoted')}</span>}
      {about !== '' && <span className={`block ${HINT}`}>{about}</span>}
      {spellings.length > 0 && (
        <span className={`block ${HINT}`}>{t('Also {names}', { names: saidList(spellings, 'commas') })}</span>
      )}
    </>
  )
}

const share = (part: number, of: number) => (of === 0 ? 0 : Math.round((100 * part) / of))

function Sums({ of: { quotes, voices, topTen, firstTime, kinds } }: { of: VoiceFigures }) {
  const known = VOICE_KINDS.filter((kind) => kinds[kind] > 0).map((kind) =>
    t('{kind} {percent, number} %', { kind: t(VOICE_NAMES[kind]), percent: share(kinds[kind], quotes) }),
  )
  return (
    <div className="mb-4 max-w-176">
      <p>
        {t(
          '{quotes, plural, one {# quote} other {# quotes}} of {voices, plural, one {# person} other {# people}}, {firstTime, number} of them for the first time. The ten most quoted have {percent, number} %.',
          { quotes, voices, firstTime, percent: share(topTen, quotes) },
        )}
      </p>
      <p className={HINT}>
        {saidList([...known, t('unknown {percent, number} %', { percent: share(kinds.unknown, quotes) })], 'commas')}
      </p>
    </div>
  )
}

type Row = VoiceFigures & { name: string }

function Table({ name, rows }: { name: string; rows: readonly Row[] }) {
  const columns: Column<Row>[] = [
    { name, isRowHead: true, cell: (row) => row.name },
    { name: t('Quotes'), align: 'end', cell: ({ quotes }) => quotes },
    { name: t('People', {}, 'quoted'), align: 'end', cell: ({ voices }) => voices },
    { name: t('First time', {}, 'quoted'), align: 'end', hidden: 'narrow', cell: ({ firstTime }) => firstTime },
    { name: t('Top ten, %'), align: 'end', cell: ({ topTen, quotes }) => share(topTen, quotes) },
    {
      name: t('Unknown, %'),
      align: 'end',
      hidden: 'narrow',
      cell: ({ kinds, quotes }) => share(kinds.unknown, quotes),
    },
  ]
  return (
    <PagePart title={name}>
      <List list={givenList(rows)} label={name} rowKey={(row) => row.name} columns={columns} empty={null} />
    </PagePart>
  )
}
