import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'

/** Reads where a picture is used. */
export const useUses = (id: string) =>
  useQuery({ queryKey: ['media-uses', id], queryFn: () => api.get<MediaUses>(`/api/media/${id}/uses`) })

/** Counts the places that use it, including those the user may not see. */
export const usesCount = ({ stories, others, fronts, pages, authors, sources, isLogo }: MediaUses): number =>
  stories.length + others + fronts.length + pages.length + authors.length + sources.length + (isLogo ? 1 : 0)
