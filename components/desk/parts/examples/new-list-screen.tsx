'use client'
import { Download } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useSelection } from '#components/desk/parts/list/use-selection.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { msg, t } from '#domain/messages/t.ts'

const POLICIES = {
  own: msg('Our own, or exclusive'),
  'may-rank': msg('Licensed, may rank'),
  'not-in-news': msg('Licensed, not in Google News'),
  'no-index': msg('Licensed, not indexed'),
}

/** A list screen over the parts, whole: search, paging, selection, keys, actions and all its states. */
export function NewListScreen() {
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const q = useDeferredValue(typed.trim())
  const list = usePagedList(sourceQueries.list(q))
  const selection = useSelection(list.items.map(({ id }) => id))
  return (
    <>
      <Bar title={t('Sources')} hint={t('{n, plural, one {# story} other {# stories}}', { n: selection.ids.size })} />
      <Filters label={t('Sources')}>
        <SearchBox label={t('Find a source by its name')} value={typed} onChange={setTyped} />
      </Filters>
      <PageBody>
        <List
          isMain
          list={list}
          label={t('The sources')}
          rowName={({ name }) => name}
          selection={selection}
          columns={[
            { name: t('Source'), isRowHead: true, cell: ({ name }) => name },
            { name: t('Policy'), hidden: 'narrow', cell: ({ policy }) => t(POLICIES[policy]) },
            { name: t('Published'), align: 'end', cell: ({ out }) => out },
          ]}
          expanded={({ id, homepage }) => id === opened && <p>{homepage}</p>}
          actions={({ id }) => [
            { name: t('View page'), does: () => setOpened(id === opened ? null : id) },
            { name: t('All sources'), icon: Download, isIconOnly: true, href: `/api/sources?q=${q}` },
          ]}
          empty={
            q === ''
              ? { title: t('No sources yet. All stories are your own.') }
              : { title: t('No source has “{q}” in its name.', { q }), how: t('Try a shorter part of the name.') }
          }
          moreName={t('More sources')}
        />
      </PageBody>
    </>
  )
}
