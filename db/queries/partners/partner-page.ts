import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { CONTRACT_FACTS } from '#db/queries/partners/partner-scope.ts'
import { partnerStories } from '#db/queries/partners/partner-stories.ts'
import { listings, published, sources } from '#db/schema/tables.ts'
import { isCoveredByContract, type PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { FeedCursor } from '#domain/syndication/feed-cursor.ts'
import type { PartnerStory } from '#domain/syndication/ninjs.ts'

/**
 * How many stories are examined for a page: a contract may cover one in a hundred, and no page may take long. A page
 * may hold fewer than were asked for, or none, and still have a next cursor.
 */
export const MAX_READ = 1_000
/** Later than any story. */
const END_OF_TIME: FeedCursor = { at: Number.MAX_SAFE_INTEGER, id: 0 }

type Asked = { before: FeedCursor | null; limit: number }

const { publishedAt, articleId } = listings
const isOlder = (at: SQL, id: SQL) => sql`(${publishedAt}, ${articleId}) < (${at}, ${id})`
const NEWEST = prepared({ list: listings.list, at: publishedAt, id: articleId }, (db, { list, at, id }) =>
  db
    .select({ at: publishedAt, ...CONTRACT_FACTS })
    .from(listings)
    .crossJoin(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(and(eq(published.articleId, articleId), eq(listings.list, list), isOlder(at, id)))
    .orderBy(desc(publishedAt), desc(articleId)),
)

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
  for (const row of NEWEST.iterate(db, { list: listOf(scope), at, id })) {
    if (ids.length === limit || seen === MAX_READ) {
      next = last
      break
    }
    seen += 1
    last = { at: row.at, id: row.id }
    if (isCoveredByContract(scope, row)) ids.push(row.id)
  }
  return { stories: partnerStories(db, ids), next }
}

/** The shortest list that holds the whole scope. */
function listOf({ sectionIds }: PartnerScope): string {
  if (sectionIds?.size !== 1) return 'front'
  return `section:${[...sectionIds][0]}`
}
