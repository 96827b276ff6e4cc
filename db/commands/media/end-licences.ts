import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { isRetryDue } from '#db/commands/schedule/steps/due-failures.ts'
import { attemptBatch, type DueRun } from '#db/commands/schedule/steps/due-run.ts'
import type { Db } from '#db/engine/open.ts'
import { notNull, number, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { listings, published, sources } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** Stories in a batch: with this many other writers wait for about 20 ms. */
const BATCH = 20

type Ended = { articleId: number; source: string | null }

// A story's own end of licence overrides its source's, be it earlier or later.
const OWN = prepared({ now: number }, (db, { now }) => {
  const { articleId, licenceUntil } = published
  const isEnded = and(lte(licenceUntil, now), isRetryDue('licence', articleId, now))
  const row = { articleId, dueAt: notNull(licenceUntil), source: sql<null>`null` }
  return db.select(row).from(published).where(isEnded).orderBy(licenceUntil, articleId).limit(BATCH)
})
const OF_SOURCES = prepared({ now: number }, (db, { now }) => {
  const isEnded = and(lte(sources.licenceUntil, now), endsWithSource(now))
  const row = { articleId: listings.articleId, dueAt: notNull(sources.licenceUntil), source: sources.name }
  return db.select(row).from(sources).crossJoin(listings).crossJoin(published).where(isEnded).limit(BATCH)
})

/** The licence of a row of `published` ends with that of its source, by `listings`; without those that wait for a retry. */
export function endsWithSource(now: SQL): SQL | undefined {
  const isListed = and(eq(listings.list, sql`'source:' || ${sources.id}`), eq(published.articleId, listings.articleId))
  return and(isListed, isNull(published.licenceUntil), isRetryDue('licence', published.articleId, now))
}

/**
 * Withdraws public stories whose licence has ended, in batches: their address says so, and they leave every list, feed
 * and sitemap. Nothing restores them automatically. True if there may be more.
 */
export function endDueLicences(run: DueRun): boolean {
  const { db, now } = run
  const ended = [...OWN.all(db, { now }), ...OF_SOURCES.all(db, { now })].slice(0, BATCH)
  const due = ended.map((row) => ({ kind: 'licence' as const, ref: String(row.articleId), ...row }))
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
