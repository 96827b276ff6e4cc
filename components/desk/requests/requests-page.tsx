'use client'
import { useQuery } from '@tanstack/react-query'
import { Settings2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { LinkCell } from '#components/desk/parts/list/link-cell.tsx'
import { ListPage } from '#components/desk/parts/list/list-page.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { When } from '#components/desk/parts/list/when.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { requestQueries } from '#components/desk/queries/request-queries.ts'
import { ReachViews } from '#components/desk/requests/reach-views.tsx'
import { NewRequestDialog, RulesDialog } from '#components/desk/requests/request-dialogs.tsx'
import { RequestMark } from '#components/desk/requests/request-mark.tsx'
import { t } from '#domain/messages/t.ts'
import type { RequestRow } from '#domain/requests/request-views.ts'

/** Requests to change or take down stories: open ones by deadline, then decided ones. */
export function RequestsPage() {
  const rules = useQuery(requestQueries.rules()).data
  const [open, setOpen] = useState<'new' | 'rules' | null>(null)
  const now = useNow(60_000)
  const close = () => setOpen(null)
  return (
    <ListPage
      title={t('Requests')}
      hint={rules && (rules.isOpen ? t('Readers have the form.') : t('The form is off.'))}
      acts={
        rules && (
          <Button icon={Settings2} onClick={() => setOpen('rules')}>
            {t('Settings…')}
          </Button>
        )
      }
      add={{ name: t('New request…'), does: () => setOpen('new') }}
      above={<ReachViews current="requests" />}
      list={usePagedList(requestQueries.list())}
      label={t('The list of requests')}
      columns={columns()}
      rowName={({ id }) => String(id)}
      isBad={({ rung, dueAt }) => rung === null && now !== null && dueAt < now}
      moreName={t('Older requests')}
      refused={{ title: t('Only editors and admins can see requests.') }}
      empty={{
        title: t('No request yet.'),
        how: t(
          'Somebody asks to change a story, to replace a name or to take it down: by the form for readers, once you turn it on in the settings, or by letter, which you enter here. Each gets a deadline and a decision with a reason.',
        ),
      }}
    >
      {open === 'new' && <NewRequestDialog onClose={close} />}
      {open === 'rules' && rules && <RulesDialog rules={rules} onClose={close} />}
    </ListPage>
  )
}

const columns = (): readonly Column<RequestRow>[] => [
  {
    name: t('Request'),
    isRowHead: true,
    cell: ({ id, name, byForm, erasedAt }) => (
      <LinkCell href={`/desk/requests/${id}`} name={t('Request {n}', { n: String(id) })}>
        {erasedAt === null ? <bdi>{name}</bdi> : t('erased', {}, 'request')}
        {byForm && <div>{t('by the form')}</div>}
      </LinkCell>
    ),
  },
  { name: t('State'), cell: (row) => <RequestMark of={row} /> },
  { name: t('Due'), cell: ({ rung, dueAt }) => rung === null && <When at={dueAt} /> },
  { name: t('Received'), hidden: 'narrow', cell: ({ receivedAt }) => <When at={receivedAt} /> },
]
