import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { type Before, beforeOf, undoOne } from '#db/commands/article/steps/bulk-before.ts'
import { schedulePublication } from '#db/commands/article/steps/schedule-publication.ts'
import { withdrawStory } from '#db/commands/article/steps/withdraw-story.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, count, prepared } from '#db/engine/prepared.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { withdrawableIds } from '#db/queries/taxonomy/withdrawable-stories.ts'
import { recalledStories, recalls } from '#db/schema/tables.ts'
import { listsOf } from '#domain/article/tags.ts'
import type { Actor } from '#domain/permissions/can.ts'

/**
 * Stories in one transaction: other writers wait for it, and readers see all of them gone at its commit. Measured in
 * docs/decisions/0112.
 */
export const BATCH = 250

export type RecallRow = typeof recalls.$inferSelect
/** The state of a story before its recall, with its public address and the lists that had it. */
export type BeforeRecall = Before & { slug: string | null; lists: string[] }

const OF_RECALL = { recallId: recalledStories.recallId }
const KNOWN = prepared(OF_RECALL, (db, { recallId }) =>
  db.select({ id: recalledStories.articleId }).from(recalledStories).where(eq(recalledStories.recallId, recallId)),
)
const isGone = and(isNotNull(recalledStories.goneAt), isNull(recalledStories.backAt))
const TO_BRING_BACK = prepared({ ...OF_RECALL, limit: count }, (db, { recallId, limit }) =>
  db
    .select(columns(recalledStories, 'articleId', 'before'))
    .from(recalledStories)
    .where(and(eq(recalledStories.recallId, recallId), isGone, isNull(recalledStories.refused)))
    .orderBy(recalledStories.articleId)
    .limit(limit),
)
const ADD = prepared(columns(recalledStories, 'recallId', 'articleId', 'goneAt', 'before', 'refused'), (db, row) =>
  db.insert(recalledStories).values(row).onConflictDoNothing(),
)
const BACK = prepared(
  columns(recalledStories, 'recallId', 'articleId', 'backAt', 'refused'),
  (db, { recallId, articleId, ...set }) =>
    db
      .update(recalledStories)
      .set(set)
      .where(and(eq(recalledStories.recallId, recallId), eq(recalledStories.articleId, articleId))),
)

/**
 * Takes one story out within the caller's transaction and stores what undoing needs; of one that cannot be withdrawn,
 * why. Returns the tags that the caller names to the change log; null if it was refused.
 */
export function recallStory(tx: Tx, actor: Actor, recall: RecallRow, articleId: number, now: number): string[] | null {
  const { id: recallId, answer, reason, notice, cause } = recall
  const article = workingArticle(tx, articleId)
  if (!article) return null
  const facts = publicFacts(tx, articleId)
  const before = beforeOf(tx, article, { what: 'withdraw', reason })
  const input = { id: articleId, reason, notice, legal: answer === 451, silent: answer === 404 }
  const gone = withdrawStory(tx, actor, { ...input, licenceEnded: cause === 'licence' }, now)
  if (!gone.ok) {
    ADD.run(tx, { recallId, articleId, goneAt: null, before: null, refused: gone.code })
    return null
  }
  const left = { status: gone.value.status, revisionId: null }
  const wasOut = { slug: facts?.slug ?? null, lists: facts ? listsOf(facts) : [] }
  const kept: BeforeRecall = { ...before, version: gone.value.version, left, wentOut: facts !== null, ...wasOut }
  ADD.run(tx, { recallId, articleId, goneAt: now, before: kept, refused: null })
  return gone.value.tags
}

/** Takes the next stories of a recall out; where none is left, it is done, and the server begins to ask its addresses. */
export function takeOutNext(tx: Tx, actor: Actor, recall: RecallRow, now: number): void {
  const known = new Set(KNOWN.all(tx, { recallId: recall.id }).map(({ id }) => id))
  const all =
    recall.kind === 'story'
      ? [Number(recall.subject)]
      : // Those that it could not take out are found again each time.
        withdrawableIds(tx, Number(recall.subject), BATCH + 1 + refusedOf(tx, recall.id))
  const left = all.filter((id) => !known.has(id))
  const tags = left.slice(0, BATCH).flatMap((id) => recallStory(tx, actor, recall, id, now) ?? [])
  changed(tx, tags, now)
  if (left.length > BATCH) return
  tx.update(recalls).set({ state: 'done', doneAt: now, checkAt: now }).where(eq(recalls.id, recall.id)).run()
}

/** Publishes the next stories again, with the dates that they had; a story that was changed since stays as it is. */
export function bringBackNext(tx: Tx, actor: Actor, recall: RecallRow, now: number): void {
  const { id: recallId, reason } = recall
  const next = TO_BRING_BACK.all(tx, { recallId, limit: BATCH })
  for (const row of next) {
    const before = row.before as BeforeRecall
    const done = undoOne(tx, actor, { what: 'withdraw', reason }, before, now)
    const { job } = before
    if (done.ok && before.revisionId !== null && job && job.at > now) schedulePublication(tx, job, now)
    BACK.run(tx, {
      recallId,
      articleId: row.articleId,
      backAt: done.ok ? now : null,
      refused: done.ok ? null : done.code,
    })
  }
  if (next.length === BATCH) return
  tx.update(recalls).set({ state: 'undone', undoneAt: now, checkAt: null }).where(eq(recalls.id, recallId)).run()
  record(tx, { what: 'recall.undone', actor, now, details: { recall: recallId, title: recall.title } })
}

const refusedOf = (tx: Tx, recallId: number): number =>
  tx
    .select({ n: sql<number>`count(*)` })
    .from(recalledStories)
    .where(and(eq(recalledStories.recallId, recallId), isNull(recalledStories.goneAt)))
    .get()?.n ?? 0
