import type { SourcePolicy } from '#domain/views.ts'

/** What a partner's contract covers. */
export type PartnerScope = {
  /** Sections with those below them; null: every one. */
  sectionIds: ReadonlySet<number> | null
  /** Whose stories it may have beside the paper's own. */
  sourceIds: ReadonlySet<number>
}

/** A story as far as contracts ask. */
export type PassedOn = {
  sectionIds: readonly number[]
  sourceId: number | null
  /** The story's own policy, else its source's. */
  policy: SourcePolicy | null
  /** Whether feeds may tell what is not to be found. */
  inFeeds: boolean
}

/**
 * Whether a partner may be given a story. Somebody else's is passed on only where the contract names its source, and
 * nothing that may not even stand in the paper's own feeds.
 */
export function mayHave({ sectionIds, sourceIds }: PartnerScope, story: PassedOn): boolean {
  if (story.policy === 'no-index' && !story.inFeeds) return false
  if (story.sourceId !== null && !sourceIds.has(story.sourceId)) return false
  return sectionIds === null || story.sectionIds.some((id) => sectionIds.has(id))
}
