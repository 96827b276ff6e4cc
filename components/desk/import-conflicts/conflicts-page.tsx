'use client'
import { useState } from 'react'
import { MergeConflict } from '#components/desk/import-conflicts/merge-conflict.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { conflictQueries } from '#components/desk/queries/conflict-queries.ts'
import { importConflictsWords as words } from '#components/desk/words/import-conflicts.ts'
import type { ImportConflict } from '#domain/import/conflict-views.ts'
import { can } from '#domain/permissions/can.ts'

const nameOf = ({ headline }: ImportConflict) => headline || words.noHeadline

/** Lists the stories that were changed both here and in a newer export, each with its merge page. */
export function ConflictsPage() {
  const { me } = useNewsroom()
  return (
    <>
      <Bar title={words.title} />
      {can(me, 'import.merge') ? <Conflicts /> : <Empty title={words.onlyEditors} />}
    </>
  )
}

function Conflicts() {
  const { said } = useNewsroom()
  const list = usePagedList(conflictQueries.list())
  const [merging, setMerging] = useState<number | null>(null)
  return (
    <PageBody>
      {list.items.length > 0 && <p className="max-w-176 text-ink-2">{words.about}</p>}
      <List
        isMain
        list={list}
        label={words.what}
        rowKey={({ id }) => id}
        columns={[
          {
            name: words.columns.story,
            cell: (one) => (
              <DeskLink href={`/desk/articles/${one.id}`} dir="auto" className="font-semibold">
                {nameOf(one)}
              </DeskLink>
            ),
          },
          {
            name: words.columns.edited,
            hidden: 'narrow',
            cell: ({ savedBy, savedAt }) => words.edited(savedBy?.name ?? null, said(savedAt)),
          },
          { name: words.columns.found, hidden: 'narrow', cell: (one) => words.found(one.import, said(one.at)) },
        ]}
        actions={(one) => [{ name: words.merge, label: words.mergeStory(nameOf(one)), does: () => setMerging(one.id) }]}
        empty={{ title: words.empty, how: words.emptyHow }}
        moreName={words.more}
      />
      {merging !== null && <MergeConflict key={merging} id={merging} onClose={() => setMerging(null)} />}
    </PageBody>
  )
}
