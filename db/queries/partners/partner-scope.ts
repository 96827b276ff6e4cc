import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { PUBLIC_COLUMNS } from '#db/queries/article/public-row.ts'
import { published, sources } from '#db/schema/tables.ts'
import { isCoveredByContract, type PartnerScope } from '#domain/partners/is-covered-by-contract.ts'

/** Whether feeds may list the stories of a source, of `sources` after a left join. */
export const inFeedsOfSource = sql`coalesce(${sources.inFeeds}, 0)`.mapWith(sources.inFeeds)
/** The columns of a public story that a contract checks, of `published` left join `sources`. */
export const CONTRACT_FACTS = {
  id: published.articleId,
  sectionIds: published.sectionIds,
  sourceId: published.sourceId,
  policy: PUBLIC_COLUMNS.sourcePolicy,
  inFeeds: inFeedsOfSource,
}

const OF_IDS = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select(CONTRACT_FACTS)
    .from(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(inList(published.articleId, ids)),
)

/** Those of these stories that are public, each with whether a contract covers it. */
export const publicInScope = (db: Readable, scope: PartnerScope, ids: readonly number[]) =>
  OF_IDS.all(db, { ids }).map((story) => ({ id: story.id, isCovered: isCoveredByContract(scope, story) }))
