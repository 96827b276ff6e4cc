import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { teasersOfIds } from '#db/queries/article/teasers.ts'
import { mostReadTag, DEFAULT_PERIOD, type Within } from '#domain/article/ranking.ts'
import type { TeaserView } from '#domain/views.ts'

type Asked = { list: string; within?: Within; limit: number }

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
  return statement<{ id: number }>(
    db,
    `select m.article_id id from most_read m cross join published p on p.article_id = m.article_id
     cross join listings l on l.list = m.list and l.published_at = p.published_at and l.article_id = m.article_id
     where m.list = ? and m.within = ? order by m.position limit ?`,
  )
    .all(list, within, limit)
    .map(({ id }) => id)
}
