import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { count, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { teasersOfIds } from '#db/queries/article/teasers.ts'
import { listings, mostRead as ranked, published } from '#db/schema/tables.ts'
import { mostReadTag, DEFAULT_PERIOD, type Within } from '#domain/article/lists/ranking.ts'
import type { TeaserView } from '#domain/views.ts'

type Asked = { list: string; within?: Within; limit: number }

const RANKED = prepared({ list: ranked.list, within: ranked.within, limit: count }, (db, { list, within, limit }) =>
  db
    .select({ id: ranked.articleId })
    .from(ranked)
    .crossJoin(published)
    .crossJoin(listings)
    .where(
      and(
        eq(published.articleId, ranked.articleId),
        eq(listings.list, ranked.list),
        eq(listings.publishedAt, published.publishedAt),
        eq(listings.articleId, ranked.articleId),
        eq(ranked.list, list),
        eq(ranked.within, within),
      ),
    )
    .orderBy(ranked.position)
    .limit(limit),
)

/**
 * The most read stories of a readers' list, most read first. The order is stored; stories that left the list are
 * skipped.
 */
export function mostRead(db: Readable, asked: Asked): TeaserView[] {
  return teasersOfIds(db, mostReadIds(db, asked))
}

/** The same as ids. */
export function mostReadIds(db: Readable, { list, within = DEFAULT_PERIOD, limit }: Asked): number[] {
  // The second tag covers every story that enters the list, leaves it or changes in it.
  reading(mostReadTag(list, within), `list:${list}`)
  return RANKED.all(db, { list, within, limit }).map(({ id }) => id)
}
