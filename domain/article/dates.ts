import { z } from 'zod'

/** What kind of change a publication is. `first` is the first one; it alone sets the date a story was published. */
export const publicationKind = z.enum(['first', 'minor', 'update', 'correction'])
export type PublicationKind = z.infer<typeof publicationKind>

/**
 * Which date counts as modified, for the page, feeds, sitemaps and structured data alike: an update or a correction
 * moves it, a minor fix never does. Milliseconds UTC.
 */
export function modifiedAt(before: { modifiedAt: number } | null, kind: PublicationKind, now: number): number {
  return before && kind === 'minor' ? before.modifiedAt : now
}

/** True where a story shows an “Updated” line: it was updated or corrected since it came out. */
export function isUpdated(dates: { publishedAt: number; modifiedAt: number }): boolean {
  return dates.modifiedAt > dates.publishedAt
}
