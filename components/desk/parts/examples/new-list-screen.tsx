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
import { sourcesWords as words } from '#components/desk/words/sources.ts'

/** A list screen over the parts, whole: search, paging, selection, keys, actions and all its states. */
export function NewListScreen() {
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const q = useDeferredValue(typed.trim())
  const list = usePagedList(sourceQueries.list(q))
  const selection = useSelection(list.items.map(({ id }) => id))
  return (
    <>
      <Bar title={words.title} hint={words.stories(selection.ids.size)} />
      <Filters label={words.title}>
        <SearchBox label={words.search} value={typed} onChange={setTyped} />
      </Filters>
      <PageBody>
        <List
          isMain
          list={list}
          label={words.what.list}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          selection={selection}
          columns={[
            { name: words.columns.source, isRowHead: true, cell: ({ name }) => name },
            { name: words.columns.policy, hidden: 'narrow', cell: ({ policy }) => words.policies[policy] },
            { name: words.columns.published, align: 'end', cell: ({ out }) => out },
          ]}
          expanded={({ id, homepage }) => id === opened && <p>{homepage}</p>}
          actions={({ id }) => [
            { name: words.one.view, does: () => setOpened(id === opened ? null : id) },
            { name: words.one.all, icon: Download, isIconOnly: true, href: `/api/sources?q=${q}` },
          ]}
          empty={q === '' ? { title: words.empty.title } : { title: words.noMatch.title(q), how: words.noMatch.how }}
          moreName={words.more}
        />
      </PageBody>
    </>
  )
}
