import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'

/** The sentence for readers that the page of a withdrawn story shows; null if it has none or is not withdrawn. */
export function withdrawalNotice(db: Readable, { id }: { id: number }): string | null {
  reading(`article:${id}`)
  const row = statement<{ notice: string }>(
    db,
    `select w.notice from withdrawals w left join published p on p.article_id = w.article_id
     where w.article_id = ? and p.article_id is null`,
  ).get(id)
  return row && row.notice !== '' ? row.notice : null
}
