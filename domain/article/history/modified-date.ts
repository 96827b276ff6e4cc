import { z } from 'zod'

/** Kind of change that a publication makes. `first` is the first one; it alone sets the date a story was published. */
export const publicationKind = z.enum(['first', 'minor', 'update', 'correction'])
export type PublicationKind = z.infer<typeof publicationKind>

/**
 * Modified date after a publication (ms UTC), used by the page, feeds, sitemaps and structured data alike: an update or
 * a correction moves it, a minor fix never does.
 */
export function modifiedAt(before: { modifiedAt: number } | null, kind: PublicationKind, now: number): number {
  return before && kind === 'minor' ? before.modifiedAt : now
}

/** True where a story shows an “Updated” line: it was updated or corrected since its first publication. */
export function isUpdated(dates: { publishedAt: number; modifiedAt: number }): boolean {
  return dates.modifiedAt > dates.publishedAt
}
