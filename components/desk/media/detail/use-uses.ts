import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'

/** Reads where a picture is used. */
export const useUses = (id: string) =>
  useQuery({ queryKey: ['media-uses', id], queryFn: () => api.get<MediaUses>(`/api/media/${id}/uses`) })

/** Counts the places that use it, including those the user may not see. */
export const usesCount = ({ stories, others, fronts, pages, authors, sources, isLogo }: MediaUses): number =>
  stories.length + others + fronts.length + pages.length + authors.length + sources.length + (isLogo ? 1 : 0)

/**
 * Says why a picture cannot be deleted: `Used in 2 stories and by 1 byline: take it out there first.` Null if it is
 * unused.
 */
export function usedWords({ stories, others, fronts, pages, authors, sources, isLogo }: MediaUses): string | null {
  const parts = [
    counted('in', stories.length + others, 'story', 'stories'),
    counted('on', pages.length, 'page', 'pages'),
    counted('on', fronts.length, 'place of the front', 'places of fronts'),
    counted('by', authors.length, 'byline', 'bylines'),
    counted('by', sources.length, 'source', 'sources'),
    isLogo ? 'as the logo' : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : `Used ${new Intl.ListFormat('en').format(parts)}`
}

const counted = (how: string, n: number, one: string, several: string): string | null =>
  n === 0 ? null : `${how} ${n} ${n === 1 ? one : several}`
