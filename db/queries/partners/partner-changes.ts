import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { CONTRACT_FACT_COLUMNS, type ContractFactRow, toContractFacts } from '#db/queries/partners/partner-scope.ts'
import { partnerStories } from '#db/queries/partners/partner-stories.ts'
import { partnerWithdrawals } from '#db/queries/partners/partner-withdrawals.ts'
import { isCoveredByContract, type PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { PartnerStory, PartnerWithdrawal } from '#domain/syndication/ninjs.ts'

/** Rows of the change log that are examined for a page; each story has some ten tags in it. */
const LOOKED_AT = 5_000

/** A place in the change log. Many tags may share one `seq`. */
export type ChangePlace = { seq: number; tag: string }
type Asked = { since: number; before: ChangePlace | null; limit: number }
type Changes = { stories: (PartnerStory | PartnerWithdrawal)[]; next: ChangePlace | null }

const BACKWARDS = 'select tag, seq, at from changes where (seq, tag) < (?, ?) order by seq desc, tag desc'

/**
 * Changes since a moment (ms UTC, inclusive) to the stories that a contract covers, last changed first: full public
 * stories, and tombstones of withdrawn ones. The change log gives the order of commits, so that none is skipped
 * whatever dates the stories have.
 */
export function partnerChanges(db: Readable, scope: PartnerScope, { since, before, limit }: Asked): Changes {
  const { seq, tag } = before ?? { seq: Number.MAX_SAFE_INTEGER, tag: '' }
  const ids: number[] = []
  let last: ChangePlace | null = null
  let next: ChangePlace | null = null
  let seen = 0
  for (const row of statement<ChangePlace & { at: number }>(db, BACKWARDS).iterate(seq, tag)) {
    if (row.at < since) break
    if (ids.length === limit || seen === LOOKED_AT) {
      next = last
      break
    }
    seen += 1
    last = { seq: row.seq, tag: row.tag }
    const id = storyOf(row.tag)
    if (id !== null) ids.push(id)
  }
  return { stories: told(db, scope, ids), next }
}

function storyOf(tag: string): number | null {
  return tag.startsWith('article:') ? Number(tag.slice('article:'.length)) : null
}

function told(db: Readable, scope: PartnerScope, ids: number[]): (PartnerStory | PartnerWithdrawal)[] {
  const rows = statement<ContractFactRow>(
    db,
    `select ${CONTRACT_FACT_COLUMNS} from published p left join sources s on s.id = p.source_id
     where p.article_id in (select value from json_each(?))`,
  ).all(JSON.stringify(ids))
  const mayBeHad = rows.filter((row) => isCoveredByContract(scope, toContractFacts(row))).map(({ id }) => id)
  const all = [...partnerStories(db, mayBeHad), ...partnerWithdrawals(db, scope, ids)]
  const place = new Map(ids.map((id, n) => [id, n]))
  const placeOf = (one: PartnerStory | PartnerWithdrawal) => place.get('story' in one ? one.story.id : one.id) ?? 0
  return all.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The moment (ms UTC) up to which a read made now is complete; 0 before anything was ever published. */
export function knownUpTo(db: Readable): number {
  return statement<{ at: number }>(db, 'select at from changes order by seq desc limit 1').get()?.at ?? 0
}
