import { noteOf } from '#db/changes.ts'
import type { Db } from '#db/open.ts'
import { type CountedPart, countParts, keptParts } from '#db/queries/sitemap-counts.ts'
import { storyMonths } from '#db/queries/sitemap-months.ts'
import { statement } from '#db/statement.ts'
import { write } from '#db/write.ts'
import { ok } from '#domain/result.ts'
import { SHARD_URLS } from '#domain/syndication/sitemap-shard.ts'

/**
 * Counts the sitemap of one month that has changed since it was counted last, so that the index need not. Answers which
 * month that was; null where all is counted. Nothing that readers see changes.
 */
export function keepSitemapParts(db: Db): string | null {
  const kept = keptParts(db)
  const month = storyMonths(db).find((one) => !kept.has(one))
  if (month === undefined) return null
  // What changes while they are counted has a greater seq, and they are counted again.
  const { seq } = noteOf(db)
  saveParts(db, month, countParts(db, month), seq)
  return month
}

function saveParts(db: Db, month: string, parts: CountedPart[], seq: number): void {
  write(db, (tx) => {
    statement(tx, 'delete from sitemap_parts where month = ?').run(month)
    const put = statement(
      tx,
      'insert into sitemap_parts (month, part, urls, modified_at, size, seq) values (?, ?, ?, ?, ?, ?)',
    )
    for (const { part, urls, modifiedAt } of parts) put.run(month, part, urls, modifiedAt, SHARD_URLS, seq)
    return ok(null)
  })
}
