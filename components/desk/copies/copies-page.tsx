'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { noticeSaid, reasonSaid, stateSaid } from '#components/desk/copies/copy-states.ts'
import { CopyDialog, HouseDialog } from '#components/desk/copies/house-dialogs.tsx'
import { ConfirmAct } from '#components/desk/parts/dialog/confirm-act.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { LinkCell } from '#components/desk/parts/list/link-cell.tsx'
import { ListPage } from '#components/desk/parts/list/list-page.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { useList, usePagedList } from '#components/desk/parts/list/use-list.ts'
import { When } from '#components/desk/parts/list/when.tsx'
import { copyQueries } from '#components/desk/queries/partner-queries.ts'
import { ReachViews } from '#components/desk/requests/reach-views.tsx'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import { copyState, type CopyView, type HouseView } from '#domain/republish/copy-views.ts'

const renews = [copyQueries.all]
const menuIdOf = ({ id }: { id: number }): string => `more-copy-${id}`
const REFUSED = () => ({ title: t('Only editors and admins can see who republishes stories.') })

/** The houses that republish stories, with the newest notice to each. */
export function HousesPage() {
  const [editing, setEditing] = useState<HouseView | 'new' | null>(null)
  const [deleting, setDeleting] = useState<HouseView | null>(null)
  const again = useAct({
    send: ({ undecided }: HouseView) =>
      Promise.all(undecided.map((id) => api.send('POST', `/api/notices/${id}/retry`))),
    done: t('The house is told again.'),
    renews,
  })
  const returnTo = (row: HouseView | 'new') => () =>
    row === 'new' ? undefined : document.getElementById(menuIdOf(row))?.focus()
  return (
    <ListPage
      title={t('Copies elsewhere')}
      add={{ name: t('Add a house…'), does: () => setEditing('new') }}
      above={<ReachViews current="copies" />}
      list={useList(copyQueries.houses())}
      label={t('The houses')}
      columns={houseColumns()}
      rowName={({ name }) => name}
      isBad={({ undecided }) => undecided.length > 0}
      actionsAs="menu"
      menuIdOf={menuIdOf}
      actions={(row) => [
        { name: t('Edit…'), does: () => setEditing(row) },
        ...(row.undecided.length > 0 ? [{ name: t('Tell it again'), does: () => again.act(row) }] : []),
        { name: t('Delete…'), isDanger: true, does: () => setDeleting(row) },
      ]}
      refused={REFUSED()}
      empty={{
        title: t('Nobody republishes your stories yet.'),
        how: t(
          'A house stands here once a partner took a story, or told by the form of a story where its copy is. When a story is corrected, updated or withdrawn, each house with a copy is told within a minute.',
        ),
      }}
    >
      {editing && (
        <HouseDialog
          house={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          returnFocus={returnTo(editing)}
        />
      )}
      {deleting && (
        <ConfirmAct
          title={t('Delete {name}?', { name: deleting.name })}
          describe={t('Its copies are forgotten, and it is told of nothing any more.')}
          does={t('Delete')}
          doing={t('Deleting…')}
          send={() => api.send('DELETE', `/api/houses/${deleting.id}`)}
          renews={renews}
          onClose={() => setDeleting(null)}
          returnFocus={returnTo(deleting)}
        />
      )}
    </ListPage>
  )
}

const houseColumns = (): readonly Column<HouseView>[] => [
  {
    name: t('House'),
    isRowHead: true,
    cell: ({ id, name, partner, isConfirmed }) => (
      <LinkCell href={`/desk/copies/${id}`} name={name}>
        {partner !== null && <div>{t('Partner')}</div>}
        {!isConfirmed && t('has not confirmed its address')}
      </LinkCell>
    ),
  },
  {
    name: t('Told by'),
    cell: ({ contact, host }) => <span className="wrap-anywhere">{host ?? (contact || t('nothing: no address'))}</span>,
  },
  { name: t('Copies'), cell: copiesSaid },
  {
    name: t('Last told'),
    cell: ({ notice }) =>
      notice && (
        <>
          {noticeSaid(notice.state)} <When at={notice.at} />
          {notice.problem !== null && notice.state !== 'accepted' && (
            <div className="text-xs wrap-anywhere text-ink-3">{notice.problem}</div>
          )}
        </>
      ),
  },
]

function copiesSaid({ copies, states }: HouseView): string {
  const known = copyState.options.filter((state) => state !== 'unchecked' && states[state] > 0)
  const said = known.map((state) => t('{n} {state}', { n: states[state], state: stateSaid(state) }))
  return saidList([copies.toLocaleString(), ...said], 'commas')
}

/** The copies of a house. */
export function HousePage({ id }: { id: number }) {
  const house = useQuery(copyQueries.houses()).data?.items.find((one) => one.id === id)
  const [isAdding, setAdding] = useState(false)
  const forget = useAct({
    send: ({ id: copy }: CopyView) => api.send('DELETE', `/api/copies/${copy}`),
    done: t('The copy is forgotten.'),
    renews,
  })
  const check = useAct({
    send: ({ id: copy }: CopyView) => api.send('POST', `/api/copies/${copy}/check`),
    done: t('The copy is checked within a minute.'),
    renews,
  })
  return (
    <ListPage
      back={{ name: t('Copies elsewhere'), href: '/desk/copies' }}
      title={house?.name ?? t('House')}
      hint={house?.contact}
      add={{ name: t('Add a copy…'), does: () => setAdding(true) }}
      list={usePagedList(copyQueries.ofHouse(id))}
      label={t('The copies')}
      columns={copyColumns()}
      rowName={({ headline }) => headline}
      actions={(row) => [
        ...(row.isConfirmed && row.address !== '' ? [{ name: t('Check now'), does: () => check.act(row) }] : []),
        { name: t('Forget'), does: () => forget.act(row) },
      ]}
      moreName={t('Older copies')}
      refused={REFUSED()}
      empty={{ title: t('No copy yet.') }}
    >
      {isAdding && <CopyDialog house={id} onClose={() => setAdding(false)} />}
    </ListPage>
  )
}

const copyColumns = (): readonly Column<CopyView>[] => [
  {
    name: t('Story'),
    isRowHead: true,
    cell: ({ articleId, headline, address }) => (
      <LinkCell href={`/desk/articles/${articleId}`} name={headline}>
        {address !== '' && (
          <a className="inline-flex min-h-6 items-center wrap-anywhere underline" href={address} rel="noreferrer">
            {address}
          </a>
        )}
      </LinkCell>
    ),
  },
  {
    name: t('State'),
    cell: ({ state, reason, checkedAt, isConfirmed }) =>
      isConfirmed ? (
        <>
          {stateSaid(state)} {checkedAt !== null && <When at={checkedAt} />}
          {reason !== null && <div className="text-xs text-ink-3">{reasonSaid(reason)}</div>}
        </>
      ) : (
        t('not confirmed', {}, 'copy of a story')
      ),
  },
  { name: t('Taken'), hidden: 'narrow', cell: ({ takenAt }) => <When at={takenAt} /> },
  { name: t('Told'), hidden: 'narrow', cell: ({ toldAt }) => toldAt !== null && <When at={toldAt} /> },
]
