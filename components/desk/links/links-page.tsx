'use client'
import { useSearchParams } from 'next/navigation'
import { useDeferredValue, useState } from 'react'
import { CheckLine } from '#components/desk/links/check-line.tsx'
import { LinkRow } from '#components/desk/links/link-row.tsx'
import { OrphanList } from '#components/desk/links/orphan-list.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
import { type LinkView, linkView } from '#domain/article/links/link-views.ts'
import { msg, t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

const VIEWS = ['dead', 'failing', 'moved', 'ignored', 'all', 'orphans'] as const
const NAMES = {
  dead: msg('Dead', 'links'),
  failing: msg('Failing', 'links'),
  moved: msg('Moved', 'links'),
  ignored: msg('Ignored', 'links'),
  all: msg('All', 'links'),
  orphans: msg('Orphans'),
}

const EMPTY = {
  dead: msg('No dead links. A link counts as dead after at least three failed checks over two days.'),
  failing: msg('No link failed its last check.'),
  moved: msg('No link has moved permanently.'),
  ignored: msg('No links are ignored.'),
  all: msg('No published story links to another site yet.'),
}

const viewLinks = () =>
  VIEWS.map((view) => ({
    view,
    name: t(NAMES[view]),
    href: view === 'dead' ? ('/desk/links' as const) : (`/desk/links?view=${view}` as const),
  }))

/** Lists outgoing links, dead links and orphans, which nothing links to. */
export function LinksPage() {
  const { me } = useNewsroom()
  const asked = useSearchParams().get('view')
  const parsed = linkView.safeParse(asked)
  const view = asked === 'orphans' ? 'orphans' : parsed.success ? parsed.data : 'dead'
  return (
    <>
      <Bar title={t('Links')} />
      {can(me, 'links.tend') ? (
        <>
          <ViewLinks label={t('Views')} current={view} views={viewLinks()} />
          {view === 'orphans' ? <OrphanList /> : <LinkList view={view} />}
        </>
      ) : (
        <Empty title={t('Only editors can see and fix links.')} />
      )}
    </>
  )
}

function LinkList({ view }: { view: LinkView }) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const list = usePagedList(linkQueries.outgoing(view, q))
  return (
    <>
      <Filters label={t('Links')}>
        <SearchBox label={t('Address or host')} value={typed} onChange={setTyped} />
      </Filters>
      <PageBody>
        {list.first && <CheckLine check={list.first.check} />}
        <List
          isMain
          list={list}
          label={t('The list of links')}
          rowKey={({ href }) => href}
          columns={[{ name: t('Address'), isNameHidden: true, cell: (link) => <LinkRow link={link} /> }]}
          empty={{
            title: q === '' ? t(EMPTY[view]) : t('No address in this view contains “{q}”.', { q }),
            isSmall: true,
          }}
          moreName={t('More links')}
        />
      </PageBody>
    </>
  )
}
