import type { ArchiveStory } from '#domain/import/archive-item.ts'

export type StagedPicture = { url: string; alt: string; caption: string; credit: string }

/**
 * A line of `archive.ndjson` in a batch: a story or page of an export with everything that does not depend on the map.
 */
export type StagedStory = Omit<ArchiveStory, 'lead' | 'notes' | 'written'> & {
  importId: string
  /** Slug that it gets here: free in the database and in the batch. */
  newSlug: string
  lead: StagedPicture | null
  /** Texts of pictures in the text, by their address, where the export knows more than the HTML. */
  texts: Record<string, { alt: string; caption: string; credit: string }>
}

/** Path here of a story or page with that slug. */
export const newPath = (kind: ArchiveStory['kind'], slug: string): string =>
  kind === 'page' ? `/${slug}` : `/article/${slug}`
