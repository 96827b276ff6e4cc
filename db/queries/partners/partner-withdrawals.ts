import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { CONTRACT_FACT_COLUMNS, type ContractFactRow, toContractFacts } from '#db/queries/partners/partner-scope.ts'
import { isCoveredByContract, type PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { PartnerWithdrawal } from '#domain/syndication/ninjs.ts'

type Row = ContractFactRow & { slug: string; language: string; at: number; legal: number }

/**
 * Tombstones of those of these stories that were withdrawn, or put back to draft, and that a partner may have taken, by their state when they
 * were last public. Of any other story the partner learns nothing, not even that it existed.
 */
export function partnerWithdrawals(db: Readable, scope: PartnerScope, ids: readonly number[]): PartnerWithdrawal[] {
  if (ids.length === 0) return []
  const rows = statement<Row>(db, TAKEN_BACK).all(JSON.stringify(ids))
  return rows
    .filter((row) => isCoveredByContract(scope, toContractFacts(row)))
    .map(({ id, slug, language, at, legal }) => ({ id, slug, language, at, legal: legal === 1 }))
}

// A revision keeps the fields of which the story's public row was made. A story whose publication was undone is a draft
// again and may be another by now: partners are told that it is gone like a withdrawn one.
const LAST_OUT = `select i.value article_id, coalesce(w.withdrawn_at, u.undone_at) withdrawn_at,
    coalesce(w.legal, 0) legal, r.fields
  from json_each(?) i left join withdrawals w on w.article_id = i.value
  left join undone_publications u on u.article_id = i.value
  cross join revisions r on r.id = (select p.revision_id from publications p
    where p.article_id = coalesce(w.article_id, u.article_id) order by p.published_at desc, p.id desc limit 1)`
const AS_PUBLIC = `select article_id, withdrawn_at, legal, json_extract(fields, '$.slug') slug,
  json_extract(fields, '$.language') language, json_extract(fields, '$.sectionIds') section_ids,
  json_extract(fields, '$.sourceId') source_id, json_extract(fields, '$.sourcePolicy') source_policy from (${LAST_OUT})`
const TAKEN_BACK = `select ${CONTRACT_FACT_COLUMNS}, p.slug, p.language, p.withdrawn_at at, p.legal
  from (${AS_PUBLIC}) p left join sources s on s.id = p.source_id`
