import { useQuery } from '@tanstack/react-query'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import type { StoryText } from '#domain/article/history/revision-views.ts'

/** The number of a revision, or the working copy. */
export type Which = number | 'now'

export function useWorkingCopy(id: number) {
  return useQuery({ ...storyQueries.workingCopy(id), select: ({ article }) => article })
}

/** Reads one text in full; null while there is nothing to read. */
export function useText(id: number, which: Which | null) {
  const working = useWorkingCopy(id)
  const revision = useQuery({
    ...storyQueries.revision(id, typeof which === 'number' ? which : null),
    select: (answer) => answer.revision,
  })
  const text: StoryText | undefined = which === 'now' ? working.data : revision.data
  return { text, isFailed: which === 'now' ? working.isError : revision.isError }
}
