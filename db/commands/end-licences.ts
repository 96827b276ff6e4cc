import { withdrawArticle } from '#db/commands/withdraw-article.ts'
import type { Db } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import { write } from '#db/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** So many at once that others wait for about 20 ms. */
const BATCH = 20

type Ended = { articleId: number; dueAt: number }

// A story's own end takes the place of its source's, be it earlier or later.
const ENDED = `
  select * from (select article_id articleId, licence_until dueAt, null source from published
    where licence_until <= @now order by licence_until, article_id limit @limit)
  union all select * from (select l.article_id, s.licence_until, s.name from sources s
    cross join listings l on l.list = 'source:' || s.id cross join published p on p.article_id = l.article_id
    where s.licence_until <= @now and p.licence_until is null limit @limit) limit @limit`

/**
 * Withdraws every public story whose licence has ended by `now` (ms UTC): its address says so, and it is in no list, feed
 * or sitemap any more. Nothing brings it back by itself. Answers what was withdrawn and when that was due.
 */
export function endLicences(db: Db, now: number): Ended[] {
  const ended: Ended[] = []
  for (;;) {
    const due = statement<Ended & { source: string | null }>(db, ENDED).all({ now, limit: BATCH })
    if (due.length === 0) return ended
    const done = write(db, (tx) => {
      for (const { articleId, source } of due) {
        const reason = source === null ? 'Its licence ended.' : `The licence with ${source} ended.`
        const gone = withdrawArticle(tx, SYSTEM, { id: articleId, reason, licenceEnded: true }, now)
        if (!gone.ok) return gone
      }
      return ok(null)
    })
    // It would be due again at once, for ever.
    if (!done.ok) throw new Error(`A licence ended and its story could not be withdrawn: ${done.code}.`)
    ended.push(...due.map(({ articleId, dueAt }) => ({ articleId, dueAt })))
  }
}
