'use client'
import { List } from '#components/desk/parts/list/list.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import type { SourceStory } from '#domain/article/fields/source-views.ts'
import { t } from '#domain/messages/t.ts'

/** Lists every story that a withdrawal would take down. */
export function LeavingList({ list, count }: { list: DeskList<SourceStory>; count: number }) {
  const { said } = useNewsroom()

  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-blue">
        {t('Show {n, plural, one {# story} other {# stories}}', { n: count })}
      </summary>
      <div className="max-h-56 overflow-y-auto border-b border-rule">
        <List
          list={list}
          label={t('Stories')}
          rowKey={({ id }) => id}
          columns={[
            { name: t('State'), isNameHidden: true, cell: ({ status }) => <StateMark status={status} /> },
            {
              name: t('Story'),
              isNameHidden: true,
              cell: ({ id, headline }) => (
                <a className="font-serif" href={`/desk/articles/${id}`} target="_blank" rel="noopener">
                  <StoryName of={headline} />
                </a>
              ),
            },
            {
              name: t('Saved'),
              isNameHidden: true,
              cell: ({ at }) => <span className="text-ink-3">{at !== null && said(at)}</span>,
            },
          ]}
          empty={null}
          moreName={t('More stories')}
        />
      </div>
    </details>
  )
}
