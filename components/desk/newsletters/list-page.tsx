'use client'
import { useQuery } from '@tanstack/react-query'
import { Plus, Settings2 } from 'lucide-react'
import { useState } from 'react'
import { countsSaid, EditionMark } from '#components/desk/newsletters/edition-mark.tsx'
import { ListDialog } from '#components/desk/newsletters/list-dialog.tsx'
import { TEXT_LINK } from '#components/desk/newsletters/lists-page.tsx'
import { useNewEdition } from '#components/desk/newsletters/use-newsletters.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { EditionRow } from '#domain/newsletters/newsletter-views.ts'

/** A list: its editions, newest first, and its settings. */
export function NewsletterPage({ id }: { id: number }) {
  const { data: list, error, refetch } = useQuery(newsletterQueries.list(id))
  const editions = usePagedList(newsletterQueries.editions(id))
  const [isChanging, setChanging] = useState(false)
  const edition = useNewEdition()
  const begin = list && list.closedAt === null && (
    <Button kind="primary" icon={Plus} isBusy={edition.isPending} onClick={() => edition.act({ id })}>
      {t('New edition')}
    </Button>
  )
  return (
    <>
      <Bar
        back={{ name: t('All newsletters'), href: '/desk/newsletters' }}
        title={list?.name ?? t('Newsletter')}
        hint={list?.cadence}
      >
        {list && (
          <Button icon={Settings2} onClick={() => setChanging(true)}>
            {t('Settings…')}
          </Button>
        )}
        {editions.items.length > 0 && begin}
      </Bar>
      <ReadingTrouble
        what={t('The newsletter')}
        error={editions.error ? null : error}
        hasOld={list !== undefined}
        onRetry={() => void refetch()}
      />
      <PageBody>
        <List
          isMain
          list={editions}
          label={t('The editions')}
          columns={columns()}
          rowKey={(row) => row.id}
          rowName={({ subject }) => subject}
          isBad={({ state }) => state === 'stopped'}
          moreName={t('Older editions')}
          refused={{ title: t('Only editors and admins can see newsletters.') }}
          empty={{
            title: t('No edition yet.'),
            how: t(
              'An edition is a letter with stories: you choose them or a rule does. It is a draft until you send or schedule it; the next one begins with the parts of the last.',
            ),
            act: begin,
          }}
        />
      </PageBody>
      {isChanging && list && (
        <ListDialog list={list} onDone={() => setChanging(false)} onClose={() => setChanging(false)} />
      )}
    </>
  )
}

const columns = (): readonly Column<EditionRow>[] => [
  {
    name: t('Edition'),
    isRowHead: true,
    cell: ({ id, subject, automatic }) => (
      <>
        <DeskLink className={TEXT_LINK} href={`/desk/newsletters/editions/${id}`}>
          <bdi>{subject === '' ? t('No subject yet') : subject}</bdi>
        </DeskLink>
        {automatic && <div className="text-xs text-ink-3">{t('made by the rule of the list')}</div>}
      </>
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

const When = ({ at }: { at: number }) => useNewsroom().said(at)
