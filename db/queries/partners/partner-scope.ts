import type { ContractFacts } from '#domain/partners/is-covered-by-contract.ts'
import type { SourcePolicy } from '#domain/views.ts'

/** The columns of a public story that a contract checks, from `published p left join sources s`. */
export type ContractFactRow = {
  id: number
  sectionIds: string
  sourceId: number | null
  policy: SourcePolicy | null
  inFeeds: number | null
}

export const CONTRACT_FACT_COLUMNS = `p.article_id id, p.section_ids sectionIds, p.source_id sourceId,
  coalesce(p.source_policy, s.policy) policy, s.in_feeds inFeeds`

export const toContractFacts = ({ sectionIds, sourceId, policy, inFeeds }: ContractFactRow): ContractFacts => ({
  sectionIds: JSON.parse(sectionIds) as number[],
  sourceId,
  policy,
  inFeeds: inFeeds === 1,
})
