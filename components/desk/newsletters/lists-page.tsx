'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ListDialog } from '#components/desk/newsletters/list-dialog.tsx'
import { NewsletterTabs } from '#components/desk/newsletters/newsletter-tabs.tsx'
import { useClosing, useNewEdition } from '#components/desk/newsletters/use-newsletters.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'
import type { NewsletterRow } from '#domain/newsletters/newsletter-views.ts'

export const TEXT_LINK = 'inline-flex min-h-6 items-center text-blue underline underline-offset-[0.15em] wrap-anywhere'

/** The lists that readers can join, with the last edition of each and the next. */
export function NewslettersPage() {
  const router = useRouter()
  const list = useList(newsletterQueries.lists())
  const [isAdding, setAdding] = useState(false)
  const edition = useNewEdition()
  const { close, open } = useClosing()
  useKeys({ i: () => list.hasOld && setAdding(true) })
  const add = (
    <Button kind="primary" icon={Plus} keys="I" onClick={() => setAdding(true)}>
      {t('New list…')}
    </Button>
  )
  return (
    <>
      <Bar title={t('Newsletters')}>{list.items.length > 0 && add}</Bar>
      <NewsletterTabs current="lists" />
      <PageBody>
        <List
          isMain
          list={list}
          label={t('The list of newsletters')}
          columns={columns()}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          actions={(row) =>
            row.closedAt === null
              ? [
                  { name: t('New edition'), isBusy: edition.isPending, does: () => edition.act(row) },
                  { name: t('Close', {}, 'list'), isBusy: close.isBusy(row), does: () => close.act(row) },
                ]
              : [{ name: t('Open again'), isBusy: open.isBusy(row), does: () => open.act(row) }]
          }
          refused={{ title: t('Only editors and admins can see newsletters.') }}
          empty={{
            title: t('No list yet.'),
            how: t(
              'A list is what readers join, such as “Morning”. They confirm by letter before they are in, and leave with one click. Each edition goes to every reader at most once, without tracking.',
            ),
            act: add,
          }}
        />
      </PageBody>
      {isAdding && (
        <ListDialog
          list={null}
          onDone={(id) => router.push(`/desk/newsletters/${id}` as never)}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}

const columns = (): readonly Column<NewsletterRow>[] => [
  { name: t('Newsletter'), isRowHead: true, cell: (row) => <Name row={row} /> },
  { name: t('Readers'), align: 'end', cell: ({ readers }) => readers.toLocaleString() },
  { name: t('Last edition'), hidden: 'narrow', cell: ({ last }) => last && <Edition {...last} at={last.sentAt} /> },
  { name: t('Next edition'), hidden: 'narrow', cell: ({ next }) => next && <Edition {...next} /> },
]

function Name({ row: { id, name, cadence, waiting, closedAt } }: { row: NewsletterRow }) {
  return (
    <>
      <DeskLink className={TEXT_LINK} href={`/desk/newsletters/${id}`}>
        <bdi>{name}</bdi>
      </DeskLink>
      <div className="text-xs text-ink-3">
        <bdi>{cadence}</bdi> {closedAt !== null && t('closed: nobody can join')}{' '}
        {waiting > 0 && t('{n, plural, one {# has} other {# have}} not confirmed yet', { n: waiting })}
      </div>
    </>
  )
}

function Edition({ id, subject, at }: { id: number; subject: string; at: number }) {
  const { said } = useNewsroom()
  return (
    <>
      <DeskLink className={TEXT_LINK} href={`/desk/newsletters/editions/${id}`}>
        <bdi>{subject}</bdi>
      </DeskLink>
      <div className="text-xs text-ink-3">{said(at)}</div>
    </>
  )
}
