import { useQuery } from '@tanstack/react-query'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'

/** Reads where a picture is used. */
export const useUses = (id: string) => useQuery(mediaQueries.uses(id))

/** Counts the places that use it, including those the user may not see. */
export const usesCount = ({ stories, others, fronts, pages, authors, sources, isLogo }: MediaUses): number =>
  stories.length + others + fronts.length + pages.length + authors.length + sources.length + (isLogo ? 1 : 0)
