'use client'
import { FilePlus } from 'lucide-react'
import { useState } from 'react'
import { Menus } from '#components/desk/pages/menus.tsx'
import { NewPageDialog } from '#components/desk/pages/new-page-dialog.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageColumn } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { standingPageQueries } from '#components/desk/queries/standing-page-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { pagesWords as words } from '#components/desk/words/pages.ts'
import type { DeskPageItem } from '#domain/paper/page-fields.ts'

const NEW_ID = 'new-page'
const toNew = () => document.getElementById(NEW_ID)?.focus()

/** Lists the standing pages and the menus that lead to them. */
export function PagesPage() {
  const { said } = useNewsroom()
  const list = useList(standingPageQueries.list())
  const [isNew, setNew] = useState(false)
  const pages = list.state === 'refused' ? undefined : list.first?.items
  useKeys({ c: () => pages && setNew(true) })
  return (
    <>
      <Bar title={words.title}>
        {pages && (
          <Button id={NEW_ID} kind="primary" icon={FilePlus} keys="C" onClick={() => setNew(true)}>
            {words.newPage}
          </Button>
        )}
      </Bar>
      <PageColumn>
        <List
          isMain
          list={list}
          label={words.what.list}
          rowKey={({ id }) => id}
          columns={columnsOf(said)}
          empty={words.empty}
          refused={words.onlyEditors}
        />
        {pages && <Menus pages={pages} />}
      </PageColumn>
      {isNew && pages && <NewPageDialog pages={pages} onClose={() => setNew(false)} returnFocus={toNew} />}
    </>
  )
}

const columnsOf = (said: (at: number) => string): Column<DeskPageItem>[] => [
  {
    name: words.columns.page,
    cell: ({ id, title, path, slug }) => (
      <>
        <DeskLink href={`/desk/pages/${id}`} className="font-bold">
          {title}
        </DeskLink>
        <br />
        <span className="text-ink-3">{path ?? `/${slug}`}</span>
      </>
    ),
  },
  { name: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
  {
    name: words.columns.state,
    cell: ({ state, hasChangesNotOut }) =>
      state === 'published' && hasChangesNotOut ? words.withChanges : words.states[state],
  },
  {
    name: words.columns.edited,
    hidden: 'narrow',
    cell: ({ savedAt, savedBy }) => (
      <>
        {said(savedAt)}
        {savedBy && <span className="text-ink-3">, {savedBy.name}</span>}
      </>
    ),
  },
]
