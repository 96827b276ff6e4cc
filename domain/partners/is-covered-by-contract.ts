import type { SourcePolicy } from '#domain/views.ts'

/** Scope of a partner's contract. */
export type PartnerScope = {
  /** Sections with their sub-sections; null: every one. */
  sectionIds: ReadonlySet<number> | null
  /** Sources whose stories it may have in addition to the paper's own. */
  sourceIds: ReadonlySet<number>
}

/** Fields of a story that a contract depends on. */
export type ContractFacts = {
  sectionIds: readonly number[]
  sourceId: number | null
  /** Policy of the story, otherwise of its source. */
  policy: SourcePolicy | null
  /** Whether feeds may list the story although its policy is `no-index`. */
  inFeeds: boolean
}

/**
 * Whether a partner may receive a story. A story from a source is passed on only where the contract names that source,
 * and never one that may not even be in the paper's own feeds.
 */
export function isCoveredByContract({ sectionIds, sourceIds }: PartnerScope, story: ContractFacts): boolean {
  if (story.policy === 'no-index' && !story.inFeeds) return false
  if (story.sourceId !== null && !sourceIds.has(story.sourceId)) return false
  return sectionIds === null || story.sectionIds.some((id) => sectionIds.has(id))
}
