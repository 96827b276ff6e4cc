import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'

/** Where a picture is used. */
export const useUses = (id: string) =>
  useQuery({ queryKey: ['media-uses', id], queryFn: () => api.get<MediaUses>(`/api/media/${id}/uses`) })

/** In how many places, those of others included. */
export const usesCount = ({ stories, others, fronts, authors }: MediaUses): number =>
  stories.length + others + fronts.length + authors.length

/** `Used in 2 stories and by 1 byline: take it out there first.` Null for one that nothing uses. */
export function usedWords({ stories, others, authors }: MediaUses): string | null {
  const inStories = stories.length + others
  const parts = [
    inStories > 0 && `in ${inStories} ${inStories === 1 ? 'story' : 'stories'}`,
    authors.length > 0 && `by ${authors.length} ${authors.length === 1 ? 'byline' : 'bylines'}`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : `Used ${parts.join(' and ')}`
}
