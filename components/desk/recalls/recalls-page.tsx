'use client'
import { LinkCell } from '#components/desk/parts/list/link-cell.tsx'
import { ListPage } from '#components/desk/parts/list/list-page.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { When } from '#components/desk/parts/list/when.tsx'
import { recallQueries } from '#components/desk/queries/receipt-queries.ts'
import { bySaid, kindSaid, stateSaid } from '#components/desk/recalls/recall-words.ts'
import { ReachViews } from '#components/desk/requests/reach-views.tsx'
import { t } from '#domain/messages/t.ts'
import type { RecallRow } from '#domain/recalls/recall-views.ts'

/** Every recall, newest first, those by the end of rights included. */
export function RecallsPage() {
  return (
    <ListPage
      title={t('Recalls')}
      above={<ReachViews current="recalls" />}
      list={usePagedList(recallQueries.list())}
      label={t('The recalls')}
      columns={columns()}
      rowName={({ title }) => title}
      isBad={({ refused }) => refused > 0}
      moreName={t('Older recalls')}
      refused={{ title: t('Only editors and admins can see recalls.') }}
      empty={{
        title: t('Nothing was recalled.'),
        how: t(
          'A recall takes a story, everything of a source or a picture out of every place at once. It begins on the page of the story, of the source or of the picture.',
        ),
      }}
    />
  )
}

const columns = (): readonly Column<RecallRow>[] => [
  {
    name: t('Recalled'),
    isRowHead: true,
    cell: (row) => (
      <LinkCell href={`/desk/recalls/${row.id}`} name={row.title}>
        {kindSaid(row)}
      </LinkCell>
    ),
  },
  { name: t('State'), cell: stateSaid },
  { name: t('Stories'), align: 'end', cell: ({ kind, gone }) => (kind === 'picture' ? '' : gone.toLocaleString()) },
  { name: t('By'), hidden: 'narrow', cell: (row) => <bdi>{bySaid(row)}</bdi> },
  { name: t('When'), cell: ({ at }) => <When at={at} /> },
]
