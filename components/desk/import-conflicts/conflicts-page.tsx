'use client'
import { useState } from 'react'
import { MergeConflict } from '#components/desk/import-conflicts/merge-conflict.tsx'
import { useConflicts } from '#components/desk/import-conflicts/use-conflicts.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { ListLoading } from '#components/desk/taxonomy/list-loading.tsx'
import { importConflictsWords as words } from '#components/desk/words/import-conflicts.ts'
import type { ImportConflict } from '#domain/import/conflict-views.ts'
import { can } from '#domain/permissions/can.ts'

/** Lists the stories that were changed both here and in a newer export, each with its merge page. */
export function ConflictsPage() {
  const { me } = useNewsroom()
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
      </div>
      {can(me, 'import.merge') ? (
        <Conflicts />
      ) : (
        <div className="empty">
          <h2>{words.onlyEditors}</h2>
        </div>
      )}
    </>
  )
}

function Conflicts() {
  const list = useConflicts()
  const [merging, setMerging] = useState<number | null>(null)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <ReadingTrouble
        what={words.what}
        error={list.error}
        hasOld={list.data !== undefined}
        onRetry={() => void list.refetch()}
      />
      <div className="paper" aria-busy={list.isPending}>
        <div className="paper-all">
          {list.isPending && <ListLoading />}
          {list.data && items.length === 0 && (
            <div className="empty">
              <h2>{words.empty}</h2>
              <p className="lede">{words.emptyHow}</p>
            </div>
          )}
          {items.length > 0 && <p className="lede">{words.about}</p>}
          {items.length > 0 && <ConflictTable items={items} onMerge={setMerging} />}
          {list.hasNextPage && (
            <button
              type="button"
              className="btn"
              aria-disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {list.isFetchingNextPage ? words.loading : words.more}
            </button>
          )}
        </div>
      </div>
      {merging !== null && <MergeConflict key={merging} id={merging} onClose={() => setMerging(null)} />}
    </>
  )
}

type TableProps = { items: readonly ImportConflict[]; onMerge: (id: number) => void }

function ConflictTable({ items, onMerge }: TableProps) {
  const { said } = useNewsroom()
  return (
    <table className="ledger paper-list import-conflicts">
      <thead>
        <tr>
          <th scope="col">{words.columns.story}</th>
          <th scope="col" className="hide-s">
            {words.columns.edited}
          </th>
          <th scope="col" className="hide-s">
            {words.columns.found}
          </th>
          <th scope="col">{words.columns.act}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td dir="auto">
              <DeskLink href={`/desk/articles/${one.id}`}>{one.headline || words.noHeadline}</DeskLink>
            </td>
            <td className="hide-s">{words.edited(one.savedBy?.name ?? null, said(one.savedAt))}</td>
            <td className="hide-s">{words.found(one.import, said(one.at))}</td>
            <td>
              <button
                type="button"
                className="btn s"
                aria-label={words.mergeStory(one.headline || words.noHeadline)}
                onClick={() => onMerge(one.id)}
              >
                {words.merge}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
