'use client'
import { useId } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

const words = sourcesWords.list

/** Lists the stories of a source, last changed first. */
export function SourceStories({ source }: { source: SourceDetail }) {
  const id = useId()
  const { said } = useNewsroom()
  return (
    <section className="mt-6" aria-labelledby={id}>
      <SectionTitle id={id} note={words.counts(source.out, source.drafts)}>
        {words.heading}
      </SectionTitle>
      <List
        list={usePagedList(sourceQueries.stories(source.slug))}
        label={words.what}
        rowKey={(story) => story.id}
        columns={[
          {
            name: words.columns.state,
            isNameHidden: true,
            cell: (story) => <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />,
          },
          {
            name: words.columns.story,
            isNameHidden: true,
            cell: (story) => (
              <DeskLink className="font-serif" href={`/desk/articles/${story.id}`}>
                {story.headline || words.untitled}
              </DeskLink>
            ),
          },
          {
            name: words.columns.saved,
            isNameHidden: true,
            cell: (story) => <span className="text-ink-3">{said(story.savedAt)}</span>,
          },
        ]}
        empty={{ title: words.none, isSmall: true }}
        moreName={words.more}
      />
    </section>
  )
}
