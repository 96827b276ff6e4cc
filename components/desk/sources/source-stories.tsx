'use client'
import { useId } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { t } from '#domain/messages/t.ts'

/** Lists the stories of a source, last changed first. */
export function SourceStories({ source }: { source: SourceDetail }) {
  const id = useId()
  const { said } = useNewsroom()
  return (
    <section className="mt-6" aria-labelledby={id}>
      <SectionTitle
        id={id}
        note={t('{published, number} published, {others, number} not published', {
          published: source.out,
          others: source.drafts,
        })}
      >
        {t('Stories')}
      </SectionTitle>
      <List
        list={usePagedList(sourceQueries.stories(source.slug))}
        label={t('The stories of this source')}
        columns={[
          {
            name: t('State'),
            isNameHidden: true,
            cell: (story) => <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />,
          },
          {
            name: t('Story'),
            isNameHidden: true,
            cell: ({ id: story, headline }) => <StoryLink className="font-serif" id={story} headline={headline} />,
          },
          {
            name: t('Saved'),
            isNameHidden: true,
            cell: (story) => <span className="text-ink-3">{said(story.savedAt)}</span>,
          },
        ]}
        empty={{ title: t('No story uses this source yet.'), isSmall: true }}
        moreName={t('More stories')}
      />
    </section>
  )
}
