'use client'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { NewsletterTabs } from '#components/desk/newsletters/newsletter-tabs.tsx'
import { ReaderDays } from '#components/desk/newsletters/reader-days.tsx'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { ConfirmAct } from '#components/desk/parts/dialog/confirm-act.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { ListPage } from '#components/desk/parts/list/list-page.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { When } from '#components/desk/parts/list/when.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { ReaderRow } from '#domain/newsletters/newsletter-views.ts'

const STATES = { asked: msg('not confirmed', 'reader'), confirmed: msg('in', 'reader'), left: msg('left', 'reader') }
const STATE_NAMES = ['confirmed', 'asked', 'left'] as const
const menuIdOf = ({ id }: ReaderRow): string => `more-reader-${id}`

/** The readers of all lists: found by their address, taken out or erased one by one. */
export function ReadersPage() {
  const [typed, setTyped] = useState('')
  const [narrowed, setNarrowed] = useState({ list: '', state: '' })
  const [erasing, setErasing] = useState<ReaderRow | null>(null)
  const lists = useQuery(newsletterQueries.lists()).data?.items ?? []
  const q = useDeferredValue(typed.trim())
  const readers = usePagedList(newsletterQueries.readers({ q, ...narrowed }))
  const lift = useAct({
    send: ({ id }: ReaderRow) => api.send('POST', `/api/readers/${id}/bounced`),
    done: (_, { address }) => t('{address} gets letters again.', { address }),
    renews: [newsletterQueries.all],
  })
  const { first } = readers
  const isNarrow = q !== '' || narrowed.list !== '' || narrowed.state !== ''
  const named = (state: keyof typeof STATES) =>
    first ? t('{state} ({n, number})', { state: t(STATES[state]), n: first.counts[state] }) : t(STATES[state])
  return (
    <ListPage
      title={t('Readers')}
      above={
        <>
          <NewsletterTabs current="readers" />
          <Filters label={t('Readers')}>
            <SearchBox label={t('Find a reader by how the address begins')} value={typed} onChange={setTyped} />
            <FilterSelect
              label={t('List')}
              value={narrowed.list}
              all={t('All lists')}
              choices={lists.map(({ id, name }) => ({ value: String(id), name }))}
              onChoose={(list) => setNarrowed({ ...narrowed, list })}
            />
            <FilterSelect
              label={t('State')}
              value={narrowed.state}
              all={t('Every state')}
              choices={STATE_NAMES.map((state) => ({ value: state, name: named(state) }))}
              onChoose={(state) => setNarrowed({ ...narrowed, state })}
            />
          </Filters>
        </>
      }
      intro={first && <ReaderDays days={first.days} />}
      list={readers}
      label={t('The readers')}
      columns={columns()}
      rowName={({ address }) => address}
      actionsAs="menu"
      menuIdOf={menuIdOf}
      actions={(row) => [
        ...(row.bounced ? [{ name: t('Send letters again'), does: () => lift.act(row) }] : []),
        { name: t('Take out their data'), href: `/api/readers/${row.id}` },
        { name: t('Erase…'), isDanger: true, does: () => setErasing(row) },
      ]}
      moreName={t('More readers')}
      refused={{ title: t('Only those who may send newsletters see their readers.') }}
      empty={
        isNarrow
          ? { title: t('No reader is like that.'), how: t('Try the beginning of the address, or every state.') }
          : {
              title: t('No readers yet.'),
              how: t(
                'Readers join at /newsletters, or at the foot of a story, and confirm by letter. Readers of another system are brought in from the terminal: npm run news readers-import.',
              ),
            }
      }
    >
      {erasing && (
        <ConfirmAct
          title={t('Erase {address}?', { address: erasing.address })}
          describe={t(
            'The address, its lists and what was sent to it are gone. A trace that cannot be read back keeps it from being imported again; they can join again themselves.',
          )}
          does={t('Erase')}
          doing={t('Erasing…')}
          send={() => api.send('DELETE', `/api/readers/${erasing.id}`)}
          done={t('The reader is erased from all lists, and gets no letter any more.')}
          renews={[newsletterQueries.all]}
          onClose={() => setErasing(null)}
          returnFocus={() => document.getElementById(menuIdOf(erasing))?.focus()}
        />
      )}
    </ListPage>
  )
}

const columns = (): readonly Column<ReaderRow>[] => [
  { name: t('Email address'), isRowHead: true, cell: (row) => <Address row={row} /> },
  {
    name: t('Lists', {}, 'newsletters'),
    cell: ({ subscriptions }) =>
      subscriptions.map(({ list, state }) => (
        <div key={list}>
          <bdi>{list}</bdi>
          {state !== 'confirmed' && <span className="text-ink-3"> {t(STATES[state])}</span>}
        </div>
      )),
  },
  { name: t('Joined'), hidden: 'narrow', cell: ({ joinedAt }) => <When at={joinedAt} /> },
]

function Address({ row: { address, bounced, pausedUntil } }: { row: ReaderRow }) {
  const { said } = useNewsroom()
  return (
    <span className="wrap-anywhere">
      <bdi>{address}</bdi>
      {bounced && <span className="block text-xs text-red">{t('Letters to it came back.')}</span>}
      {pausedUntil !== null && (
        <span className="block text-xs text-ink-3">{t('pauses until {time}', { time: said(pausedUntil) })}</span>
      )}
    </span>
  )
}
