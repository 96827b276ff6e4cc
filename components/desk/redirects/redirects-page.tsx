'use client'
import { Download } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ListDialog } from '#components/desk/redirects/list-dialog.tsx'
import { NotFoundList } from '#components/desk/redirects/not-found-list.tsx'
import { RedirectDialog } from '#components/desk/redirects/redirect-dialog.tsx'
import { RedirectList } from '#components/desk/redirects/redirect-list.tsx'
import { msg, t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

const VIEW_NAMES = {
  all: msg('All', 'of redirects'),
  here: msg('To this site'),
  elsewhere: msg('To other sites'),
  gone: msg('Gone', 'of redirects'),
  'not-found': msg('Not found', 'of addresses'),
}

const VIEWS = ['all', 'here', 'elsewhere', 'gone', 'not-found'] as const
type View = (typeof VIEWS)[number]

const viewOf = (view: View) => ({
  view,
  name: t(VIEW_NAMES[view]),
  href: view === 'all' ? ('/desk/redirects' as const) : (`/desk/redirects?view=${view}` as const),
})

/** Redirects from old addresses, and the paths that were not found. */
export function RedirectsPage() {
  const { me } = useNewsroom()
  const asked = useSearchParams().get('view')
  const view = VIEWS.find((one) => one === asked) ?? 'all'
  const [open, setOpen] = useState<'add' | 'list' | null>(null)
  const close = () => setOpen(null)
  if (!can(me, 'taxonomy.edit')) {
    return (
      <>
        <Bar title={t('Redirects')} />
        <Empty title={t('Only editors can see and change redirects.')} />
      </>
    )
  }
  return (
    <>
      <Bar title={t('Redirects')}>
        <ButtonLink download size="small" icon={Download} href="/api/redirects/export">
          {t('Export CSV')}
        </ButtonLink>
        <Button size="small" onClick={() => setOpen('list')}>
          {t('Add a list…')}
        </Button>
        <Button size="small" kind="primary" onClick={() => setOpen('add')}>
          {t('Add…')}
        </Button>
      </Bar>
      <ViewLinks label={t('Views')} current={view} views={VIEWS.map(viewOf)} />
      {view === 'not-found' ? <NotFoundList /> : <RedirectList filter={view} />}
      {open === 'add' && <RedirectDialog onClose={close} />}
      {open === 'list' && <ListDialog onClose={close} />}
    </>
  )
}
