import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { isRetryDue } from '#db/commands/schedule/steps/due-failures.ts'
import { attemptBatch, type DueRun } from '#db/commands/schedule/steps/due-run.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** Stories in a batch: with this many other writers wait for about 20 ms. */
const BATCH = 20

type Ended = { kind: 'licence'; ref: string; articleId: number; dueAt: number; source: string | null }

// A story's own end of licence overrides its source's, be it earlier or later.
const ENDED = `
  select 'licence' kind, cast(articleId as text) ref, articleId, dueAt, source from (
    select * from (select p.article_id articleId, p.licence_until dueAt, null source from published p
      where p.licence_until <= @now and ${isRetryDue('licence', 'p.article_id')}
      order by p.licence_until, p.article_id limit @limit)
    union all select * from (select l.article_id, s.licence_until, s.name from sources s
      cross join listings l on l.list = 'source:' || s.id cross join published p on p.article_id = l.article_id
      where s.licence_until <= @now and p.licence_until is null and ${isRetryDue('licence', 'p.article_id')} limit @limit))
  limit @limit`

/**
 * Withdraws public stories whose licence has ended, in batches: their address says so, and they leave every list, feed
 * and sitemap. Nothing restores them automatically. True if there may be more.
 */
export function endDueLicences(run: DueRun): boolean {
  const { db, now } = run
  const due = statement<Ended>(db, ENDED).all({ now, limit: BATCH })
  return attemptBatch(run, due, (some) => {
    endLicences(db, some, now)
    for (const { articleId, dueAt } of some) run.report({ what: 'licence-end', articleId, dueAt, done: true })
  })
}

function endLicences(db: Db, ended: readonly Ended[], now: number): void {
  const done = write(db, (tx) => {
    for (const { articleId, source } of ended) {
      const reason = source === null ? 'Its licence ended.' : `The licence with ${source} ended.`
      const gone = withdrawArticle(tx, SYSTEM, { id: articleId, reason, licenceEnded: true }, now)
      if (!gone.ok) return gone
    }
    return ok(null)
  })
  if (!done.ok) throw new Error(`A licence ended and its story could not be withdrawn: ${done.code}.`)
}
