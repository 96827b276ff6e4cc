'use client'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '#components/desk/api.ts'
import { StoryDesk } from '#components/desk/editor-page/story-desk.tsx'
import { TextColumn } from '#components/desk/editor-page/text-column.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import { KeptList } from '#components/desk/saving/kept-list.tsx'
import { t } from '#domain/messages/t.ts'

/** Reads a story and opens it; while it is open it is not refetched, which would overwrite edits. */
export function OpenStory({ id }: { id: number }) {
  const query = useQuery(storyQueries.opened(id))
  const { data, error } = query
  if (data) return <StoryDesk article={data.article} />
  if (error instanceof ApiProblem && error.status === 404) return <NoStory id={id} />
  if (error) return <ReadingTrouble what={t('The story')} of={query} />
  return (
    <TextColumn isBusy>
      <h1 className="sr-only">{t('Loading the story')}</h1>
      <Skeleton label={t('Loading the story')} />
    </TextColumn>
  )
}

function NoStory({ id }: { id: number }) {
  const list = useLastList()
  return (
    <>
      <KeptList story={id} />
      <Empty
        isPage
        title={t('Story not found')}
        how={t('It was deleted, or it is the draft of somebody else. A deleted draft can be restored for 30 days.')}
        act={<ButtonLink href={list}>{t('Back to the list')}</ButtonLink>}
      />
    </>
  )
}
