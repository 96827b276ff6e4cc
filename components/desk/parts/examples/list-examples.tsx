'use client'
import { Trash2 } from 'lucide-react'
import { ApiProblem } from '#components/desk/api.ts'
import { Facts } from '#components/desk/parts/list/facts.tsx'
import type { ListProps } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { OptionRow, OPTIONS } from '#components/desk/parts/list/option-row.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import { useSelection } from '#components/desk/parts/list/use-selection.ts'
import { t } from '#domain/messages/t.ts'

type Row = { id: number; name: string; note: string }
const ROWS: Row[] = ['tarn', 'meridian', 'kestrel'].map((name, id) => ({ id, name, note: `${name}.example` }))
const list = (over: Partial<DeskList<Row>>): DeskList<Row> => ({
  items: ROWS,
  state: 'ready',
  error: null,
  hasOld: true,
  more: null,
  isReadingMore: false,
  retry: () => undefined,
  ...over,
})
const unreachable = new ApiProblem(0, {})
const none = { items: [], hasOld: false }

function Shown({ of, ...extra }: { of: Partial<DeskList<Row>> } & Partial<ListProps<Row, number>>) {
  return (
    <List
      list={list(of)}
      label={t('The list of partners')}
      rowName={({ name }) => name}
      columns={[
        { name: t('Partner'), isRowHead: true, cell: ({ name }) => name },
        { name: t('Contact'), cell: ({ note }) => note },
        { name: t('Last request'), hidden: 'narrow', align: 'end', cell: ({ id }) => id },
      ]}
      empty={{
        title: t('No partners yet.'),
        how: t(
          'A partner reads the full text of the stories that its contract covers, with a token of its own. Stories from other sources are shared only if you name the source.',
        ),
      }}
      {...extra}
    />
  )
}

const change = () => ({ name: t('Edit'), does: () => undefined })
const actions = ({ id }: Row) => [
  change(),
  { name: t('End access'), isDanger: true, isBusy: id === 1, does: () => undefined },
  { name: t('Ending access…'), icon: Trash2, isIconOnly: true, does: () => undefined },
]

function Selected() {
  const selection = useSelection(ROWS.map(({ id }) => id))
  return <Shown of={{}} selection={selection} isMain />
}

/** The list in each of its states, and with each of its parts. */
export const listExamples = () => [
  { id: 'list-loading', part: <Shown of={{ ...none, state: 'loading' }} /> },
  { id: 'list-empty', part: <Shown of={{ ...none, state: 'empty' }} /> },
  {
    id: 'list-empty-small',
    part: <Shown of={{ ...none, state: 'empty' }} empty={{ title: t('No partners yet.'), isSmall: true }} />,
  },
  { id: 'list-refused', part: <Shown of={{ ...none, state: 'refused' }} /> },
  { id: 'list-offline', part: <Shown of={{ ...none, state: 'offline', error: unreachable }} /> },
  { id: 'list-offline-with-rows', part: <Shown of={{ state: 'offline', error: unreachable }} /> },
  { id: 'list-failed', part: <Shown of={{ ...none, state: 'failed', error: new ApiProblem(500, { id: 'f-31' }) }} /> },
  { id: 'list-ready', part: <Shown of={{ more: () => undefined }} isBad={({ id }) => id === 1} /> },
  { id: 'list-reading-more', part: <Shown of={{ more: () => undefined, isReadingMore: true }} /> },
  { id: 'list-actions', part: <Shown of={{}} actions={actions} /> },
  { id: 'list-menu', part: <Shown of={{}} actions={() => [change()]} actionsAs="menu" /> },
  { id: 'list-expanded', part: <Shown of={{}} expanded={({ id, note }) => id === 1 && <p>{note}</p>} /> },
  { id: 'list-selection', part: <Selected /> },
  {
    id: 'facts',
    part: <Facts of={ROWS.map(({ id, note }) => [note, id] as const)} />,
  },
  {
    id: 'options',
    part: (
      <div role="listbox" aria-label={t('Partners')} className={OPTIONS}>
        {ROWS.map(({ id, note }) => (
          <OptionRow
            key={id}
            id={`option-${id}`}
            icon={Trash2}
            isActive={id === 1}
            keys={String(id)}
            onTake={() => undefined}
          >
            {note}
          </OptionRow>
        ))}
      </div>
    ),
  },
]
