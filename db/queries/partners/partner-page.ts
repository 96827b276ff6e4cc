import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { CONTRACT_FACT_COLUMNS, type ContractFactRow, toContractFacts } from '#db/queries/partners/partner-scope.ts'
import { partnerStories } from '#db/queries/partners/partner-stories.ts'
import { isCoveredByContract, type PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { FeedCursor } from '#domain/syndication/feed-cursor.ts'
import type { PartnerStory } from '#domain/syndication/ninjs.ts'

/**
 * How many stories are examined for a page: a contract may cover one in a hundred, and no page may take long. A page
 * may hold fewer than were asked for, or none, and still have a next cursor.
 */
export const LOOKED_AT = 1_000
/** Later than any story. */
const END_OF_TIME: FeedCursor = { at: Number.MAX_SAFE_INTEGER, id: 0 }

type Row = ContractFactRow & { at: number }
type Asked = { before: FeedCursor | null; limit: number }

const NEWEST = `select l.published_at at, ${CONTRACT_FACT_COLUMNS} from listings l
  cross join published p on p.article_id = l.article_id left join sources s on s.id = p.source_id
  where l.list = ? and (l.published_at, l.article_id) < (?, ?) order by l.published_at desc, l.article_id desc`

/** Public stories that a contract covers, newest first, and the cursor of the next page; null if there is none. */
export function partnerPage(
  db: Readable,
  scope: PartnerScope,
  { before, limit }: Asked,
): { stories: PartnerStory[]; next: FeedCursor | null } {
  const { at, id } = before ?? END_OF_TIME
  const ids: number[] = []
  let last: FeedCursor | null = null
  let next: FeedCursor | null = null
  let seen = 0
  for (const row of statement<Row>(db, NEWEST).iterate(listOf(scope), at, id)) {
    if (ids.length === limit || seen === LOOKED_AT) {
      next = last
      break
    }
    seen += 1
    last = { at: row.at, id: row.id }
    if (isCoveredByContract(scope, toContractFacts(row))) ids.push(row.id)
  }
  return { stories: partnerStories(db, ids), next }
}

/** The shortest list that holds the whole scope. */
function listOf({ sectionIds }: PartnerScope): string {
  if (sectionIds?.size !== 1) return 'front'
  return `section:${[...sectionIds][0]}`
}
