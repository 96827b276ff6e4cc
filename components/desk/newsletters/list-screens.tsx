'use client'
import { useQuery } from '@tanstack/react-query'
import { Settings2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { countsSaid, EditionMark } from '#components/desk/newsletters/edition-mark.tsx'
import { ListDialog } from '#components/desk/newsletters/list-dialog.tsx'
import { NewsletterTabs } from '#components/desk/newsletters/newsletter-tabs.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { LinkCell } from '#components/desk/parts/list/link-cell.tsx'
import { ListPage } from '#components/desk/parts/list/list-page.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { useList, usePagedList } from '#components/desk/parts/list/use-list.ts'
import { When } from '#components/desk/parts/list/when.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { EditionRow, NewsletterRow } from '#domain/newsletters/newsletter-views.ts'

/** The lists that readers can join, with the last edition of each and the next. */
export function NewslettersPage() {
  const router = useRouter()
  const [isAdding, setAdding] = useState(false)
  const edition = useNewEdition()
  const closing = useClosing()
  return (
    <ListPage
      title={t('Newsletters')}
      add={{ name: t('New list…'), does: () => setAdding(true) }}
      above={<NewsletterTabs current="lists" />}
      list={useList(newsletterQueries.lists())}
      label={t('The list of newsletters')}
      columns={listColumns()}
      rowName={({ name }) => name}
      actions={(row) => {
        const close = { isBusy: closing.isBusy(row), does: () => closing.act(row) }
        if (row.closedAt !== null) return [{ name: t('Open again'), ...close }]
        const begin = { name: t('New edition'), isBusy: edition.isPending, does: () => edition.act(row) }
        return [begin, { name: t('Close', {}, 'list'), ...close }]
      }}
      refused={{ title: t('Only editors and admins can see newsletters.') }}
      empty={{
        title: t('No list yet.'),
        how: t(
          'A list is what readers join, such as “Morning”. They confirm by letter before they are in, and leave with one click. Each edition goes to every reader at most once, without tracking.',
        ),
      }}
    >
      {isAdding && (
        <ListDialog
          list={null}
          onDone={(id) => router.push(`/desk/newsletters/${id}` as never)}
          onClose={() => setAdding(false)}
        />
      )}
    </ListPage>
  )
}

const listColumns = (): readonly Column<NewsletterRow>[] => [
  {
    name: t('Newsletter'),
    isRowHead: true,
    cell: ({ id, name, cadence, waiting, closedAt }) => (
      <LinkCell href={`/desk/newsletters/${id}`} name={name}>
        <bdi className="block">{cadence}</bdi>
        {closedAt !== null && <div>{t('closed: nobody can join')}</div>}
        {waiting > 0 && t('{n, plural, one {# has} other {# have}} not confirmed yet', { n: waiting })}
      </LinkCell>
    ),
  },
  { name: t('Readers'), align: 'end', cell: ({ readers }) => readers.toLocaleString() },
  {
    name: t('Last edition'),
    hidden: 'narrow',
    cell: ({ name, last }) => last && <Edition {...last} list={name} at={last.sentAt} />,
  },
  { name: t('Next edition'), hidden: 'narrow', cell: ({ name, next }) => next && <Edition {...next} list={name} /> },
]

/** An edition of a list; one without a subject has the list's name. */
const Edition = ({ id, subject, list, at }: { id: number; subject: string; list: string; at: number }) => (
  <LinkCell href={`/desk/newsletters/editions/${id}`} name={subject === '' ? list : subject}>
    <When at={at} />
  </LinkCell>
)

/** A list: its editions, newest first, and its settings. */
export function NewsletterPage({ id }: { id: number }) {
  const query = useQuery(newsletterQueries.list(id))
  const { data: list } = query
  const editions = usePagedList(newsletterQueries.editions(id))
  const [isChanging, setChanging] = useState(false)
  const edition = useNewEdition()
  const begin = { name: t('New edition'), isBusy: edition.isPending, does: () => edition.act({ id }) }
  return (
    <ListPage
      back={{ name: t('All newsletters'), href: '/desk/newsletters' }}
      title={list?.name ?? t('Newsletter')}
      hint={list?.cadence}
      add={list?.closedAt === null ? begin : undefined}
      acts={
        list && (
          <Button icon={Settings2} onClick={() => setChanging(true)}>
            {t('Settings…')}
          </Button>
        )
      }
      above={!editions.error && <ReadingTrouble what={t('The newsletter')} of={query} />}
      list={editions}
      label={t('The editions')}
      columns={editionColumns()}
      rowName={({ subject }) => subject}
      isBad={({ state }) => state === 'stopped'}
      moreName={t('Older editions')}
      refused={{ title: t('Only editors and admins can see newsletters.') }}
      empty={{
        title: t('No edition yet.'),
        how: t(
          'An edition is a letter with stories: you choose them or a rule does. It is a draft until you send or schedule it; the next one begins with the parts of the last.',
        ),
      }}
    >
      {isChanging && list && (
        <ListDialog list={list} onDone={() => setChanging(false)} onClose={() => setChanging(false)} />
      )}
    </ListPage>
  )
}

const editionColumns = (): readonly Column<EditionRow>[] => [
  {
    name: t('Edition'),
    isRowHead: true,
    cell: ({ id, subject, automatic }) => (
      <LinkCell href={`/desk/newsletters/editions/${id}`} name={subject === '' ? t('No subject yet') : subject}>
        {automatic && t('made by the rule of the list')}
      </LinkCell>
    ),
  },
  { name: t('State'), cell: ({ state }) => <EditionMark state={state} /> },
  { name: t('When'), cell: ({ at }) => <When at={at} /> },
  {
    name: t('Letters'),
    hidden: 'narrow',
    cell: ({ state, counts }) => state !== 'draft' && state !== 'scheduled' && countsSaid(counts),
  },
]

const renews = [newsletterQueries.all]

/** Begins a draft with the parts of the list's last edition, and opens it. */
function useNewEdition() {
  const router = useRouter()
  return useAct({
    send: ({ id }: { id: number }) => api.send<{ id: number }>('POST', `/api/newsletters/${id}/editions`),
    onDone: ({ id }) => router.push(`/desk/newsletters/editions/${id}` as never),
    renews,
  })
}

/** Closes a list, or opens a closed one again. */
function useClosing() {
  const send = ({ id }: NewsletterRow, isClosing: boolean) =>
    api.send(isClosing ? 'POST' : 'DELETE', `/api/newsletters/${id}/closing`)
  return useAct({
    send: (row: NewsletterRow) => send(row, row.closedAt === null),
    done: (_, { name, closedAt }) =>
      closedAt === null
        ? t('Nobody can join {name} any more. Its readers stay.', { name })
        : t('Readers can join {name} again.', { name }),
    undo: (_, row) => send(row, row.closedAt !== null),
    renews,
  })
}
