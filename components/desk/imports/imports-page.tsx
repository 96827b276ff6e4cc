'use client'
import { ImportsFrame } from '#components/desk/imports/imports-frame.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import { importsWords as words } from '#components/desk/words/imports.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'

/** Lists the imports of archives; for admins. */
export function ImportsPage() {
  return (
    <ImportsFrame hasNew>
      <Imports />
    </ImportsFrame>
  )
}

function Imports() {
  const { said } = useNewsroom()
  const first = (
    <ButtonLink kind="primary" href="/desk/imports/new">
      {words.add}
    </ButtonLink>
  )
  return (
    <PageBody>
      <List
        isMain
        list={useList(importQueries.list())}
        label={words.list}
        rowKey={({ id }) => id}
        columns={[
          {
            name: words.columns.name,
            cell: ({ id, name }) => <DeskLink href={`/desk/imports/${id}`}>{name}</DeskLink>,
          },
          { name: words.columns.state, cell: stateOf },
          {
            name: words.columns.begun,
            hidden: 'narrow',
            cell: ({ createdAt, createdBy }) => words.begun(said(createdAt), createdBy),
          },
        ]}
        empty={{ title: words.empty, how: words.emptyHow, act: first }}
      />
    </PageBody>
  )
}

function stateOf({ state, wanted, error }: ImportView): string {
  if (wanted) return words.doing[wanted]
  return error === null ? words.states[state] : `${words.states[state]}, ${words.stoppedWith}`
}
