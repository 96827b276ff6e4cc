import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { CONTRACT_FACT_COLUMNS, type ContractFactRow, toContractFacts } from '#db/queries/partners/partner-scope.ts'
import { partnerStories } from '#db/queries/partners/partner-stories.ts'
import { partnerWithdrawals } from '#db/queries/partners/partner-withdrawals.ts'
import { isCoveredByContract, type PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { PartnerStory, PartnerWithdrawal } from '#domain/syndication/ninjs.ts'

/** The story if the contract covers it, a tombstone if it was withdrawn, otherwise null. */
export function partnerStory(db: Readable, scope: PartnerScope, id: number): PartnerStory | PartnerWithdrawal | null {
  const row = statement<ContractFactRow>(
    db,
    `select ${CONTRACT_FACT_COLUMNS} from published p left join sources s on s.id = p.source_id where p.article_id = ?`,
  ).get(id)
  if (!row) return partnerWithdrawals(db, scope, [id])[0] ?? null
  return isCoveredByContract(scope, toContractFacts(row)) ? (partnerStories(db, [id])[0] ?? null) : null
}
