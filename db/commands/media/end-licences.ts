import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { doneAt, openRecall, type RecallRow } from '#db/commands/recalls/steps/recall-rows.ts'
import { recallStory } from '#db/commands/recalls/steps/recall-stories.ts'
import { isRetryDue } from '#db/commands/schedule/steps/due-failures.ts'
import { attemptBatch, type DueRun } from '#db/commands/schedule/steps/due-run.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns, notNull, number, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { listings, published, recalls, sources } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** Stories in a batch: with this many other writers wait for about 20 ms. */
const BATCH = 20

type Ended = { articleId: number; dueAt: number; source: { id: number; name: string } | null }

// A story's own end of licence overrides its source's, be it earlier or later.
const OWN = prepared({ now: number }, (db, { now }) => {
  const { articleId, licenceUntil } = published
  const isEnded = and(lte(licenceUntil, now), isRetryDue('licence', articleId, now))
  const row = { articleId, dueAt: notNull(licenceUntil), source: sql<null>`null` }
  return db.select(row).from(published).where(isEnded).orderBy(licenceUntil, articleId).limit(BATCH)
})
const OF_SOURCES = prepared({ now: number }, (db, { now }) => {
  const isEnded = and(lte(sources.licenceUntil, now), endsWithSource(now))
  const row = {
    articleId: listings.articleId,
    dueAt: notNull(sources.licenceUntil),
    source: columns(sources, 'id', 'name'),
  }
  return db.select(row).from(sources).crossJoin(listings).crossJoin(published).where(isEnded).limit(BATCH)
})

const OF_END = prepared(columns(recalls, 'kind', 'subject'), (db, { kind, subject }) =>
  db
    .select()
    .from(recalls)
    .where(and(eq(recalls.kind, kind), eq(recalls.subject, subject), eq(recalls.cause, 'licence'))),
)

/** The licence of a row of `published` ends with that of its source, by `listings`; without those that wait for a retry. */
export function endsWithSource(now: SQL): SQL | undefined {
  const isListed = and(eq(listings.list, sql`'source:' || ${sources.id}`), eq(published.articleId, listings.articleId))
  return and(isListed, isNull(published.licenceUntil), isRetryDue('licence', published.articleId, now))
}

/**
 * Recalls public stories whose licence has ended, in batches: those of a source in one recall, a story with an end of
 * its own in one for itself. Nothing restores them automatically. True if there may be more.
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
  write(db, (tx) => {
    const tags = ended.flatMap((one) => {
      const recall = recallOf(tx, one, now)
      const gone = recallStory(tx, SYSTEM, recall, one.articleId, now)
      if (!gone) throw new Error('A licence ended and its story could not be withdrawn.')
      return gone
    })
    changed(tx, tags, now)
    return ok(null)
  })
}

/** The recall of this end of a licence: the stories of a source join it as they are found. */
function recallOf(tx: Tx, { articleId, dueAt, source }: Ended, now: number): RecallRow {
  const subject = String(source?.id ?? articleId)
  const kind = source ? 'source' : 'story'
  const title = source?.name ?? workingArticle(tx, articleId)?.headline ?? ''
  const begun = OF_END.all(tx, { kind, subject }).find((one) => one.at >= dueAt)
  if (begun) return begun
  const reason = source ? `The licence with ${source.name} ended.` : 'Its licence ended.'
  return openRecall(tx, { kind, subject, title, reason, cause: 'licence', ...doneAt(now) }, now)
}
