'use client'
import { List } from '#components/desk/parts/list/list.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { sourcesWords as words } from '#components/desk/words/sources.ts'
import type { SourceStory } from '#domain/article/fields/source-views.ts'

/** Lists every story that a withdrawal would take down. */
export function LeavingList({ list, count }: { list: DeskList<SourceStory>; count: number }) {
  const { said } = useNewsroom()
  const { columns } = words.list
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-blue">{words.withdrawing.show(count)}</summary>
      <div className="max-h-56 overflow-y-auto border-b border-rule">
        <List
          list={list}
          label={words.list.heading}
          rowKey={({ id }) => id}
          columns={[
            { name: columns.state, isNameHidden: true, cell: ({ status }) => <StateMark status={status} /> },
            {
              name: columns.story,
              isNameHidden: true,
              cell: ({ id, headline }) => (
                <a className="font-serif" href={`/desk/articles/${id}`} target="_blank" rel="noopener">
                  {headline}
                </a>
              ),
            },
            {
              name: columns.saved,
              isNameHidden: true,
              cell: ({ at }) => <span className="text-ink-3">{at !== null && said(at)}</span>,
            },
          ]}
          empty={null}
          moreName={words.list.more}
        />
      </div>
    </details>
  )
}
