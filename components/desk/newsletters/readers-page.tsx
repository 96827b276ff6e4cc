'use client'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { NewsletterTabs } from '#components/desk/newsletters/newsletter-tabs.tsx'
import { ReaderDays } from '#components/desk/newsletters/reader-days.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
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
  const { erase, lift } = useReaderActs(() => setErasing(null))
  const { first } = readers
  const isNarrow = q !== '' || narrowed.list !== '' || narrowed.state !== ''
  const named = (state: keyof typeof STATES) =>
    first ? t('{state} ({n, number})', { state: t(STATES[state]), n: first.counts[state] }) : t(STATES[state])
  return (
    <>
      <Bar title={t('Readers')} />
      <NewsletterTabs current="readers" />
      <Filters label={t('Readers')}>
        <SearchBox label={t('Find a reader by how the address begins')} value={typed} onChange={setTyped} />
        <FilterSelect
          label={t('List')}
          value={narrowed.list}
          choices={[{ value: '', name: t('All lists') }, ...lists.map(({ id, name }) => ({ value: String(id), name }))]}
          onChoose={(list) => setNarrowed({ ...narrowed, list })}
        />
        <FilterSelect
          label={t('State')}
          value={narrowed.state}
          choices={[
            { value: '', name: t('Every state') },
            ...STATE_NAMES.map((state) => ({ value: state, name: named(state) })),
          ]}
          onChoose={(state) => setNarrowed({ ...narrowed, state })}
        />
      </Filters>
      <PageBody>
        {first && <ReaderDays days={first.days} />}
        <List
          isMain
          list={readers}
          label={t('The readers')}
          columns={columns()}
          rowKey={({ id }) => id}
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
        />
      </PageBody>
      {erasing && (
        <ConfirmDialog
          title={t('Erase {address}?', { address: erasing.address })}
          describe={t(
            'The address, its lists and what was sent to it are gone. A trace that cannot be read back keeps it from being imported again; they can join again themselves.',
          )}
          does={t('Erase')}
          doing={t('Erasing…')}
          isDanger
          isBusy={erase.isPending}
          onConfirm={() => erase.act(erasing)}
          onClose={() => setErasing(null)}
          returnFocus={() => document.getElementById(menuIdOf(erasing))?.focus()}
        />
      )}
    </>
  )
}

function useReaderActs(onErased: () => void) {
  const renews = [newsletterQueries.all]
  const erase = useAct({
    send: ({ id }: ReaderRow) => api.send('DELETE', `/api/readers/${id}`),
    done: t('The reader is erased from all lists, and gets no letter any more.'),
    onSettled: onErased,
    renews,
  })
  const lift = useAct({
    send: ({ id }: ReaderRow) => api.send('POST', `/api/readers/${id}/bounced`),
    done: (_, { address }) => t('{address} gets letters again.', { address }),
    renews,
  })
  return { erase, lift }
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
