import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Before, beforeOf, undoOne } from '#db/commands/article/steps/bulk-before.ts'
import { schedulePublication } from '#db/commands/article/steps/schedule-publication.ts'
import { withdrawStory } from '#db/commands/article/steps/withdraw-story.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import {
  bringPictureBack,
  doneAt,
  type RecallRow,
  setExpired,
  setRecall,
  undoneAt,
} from '#db/commands/recalls/steps/recall-rows.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, count, prepared } from '#db/engine/prepared.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { withdrawableIds } from '#db/queries/taxonomy/withdrawable-stories.ts'
import { recalledStories } from '#db/schema/tables.ts'
import { listsOf } from '#domain/article/tags.ts'
import type { Actor } from '#domain/permissions/can.ts'

/**
 * Stories in one transaction: other writers wait for it, and readers see all of them gone at its commit. Measured in
 * docs/decisions/0112.
 */
export const BATCH = 250

/** The state of a story before its recall, with its public address and the lists that had it. */
export type BeforeRecall = Before & { slug: string | null; lists: string[] }

const { recallId, articleId, goneAt, backAt, refused } = recalledStories
const TO_BRING_BACK = prepared({ recall: recallId, limit: count }, (db, { recall, limit }) =>
  db
    .select(columns(recalledStories, 'articleId', 'before'))
    .from(recalledStories)
    .where(and(eq(recallId, recall), isNotNull(goneAt), isNull(backAt), isNull(refused)))
    .orderBy(articleId)
    .limit(limit),
)
const ADD = prepared(columns(recalledStories, 'recallId', 'articleId', 'goneAt', 'before', 'refused'), (db, row) =>
  db.insert(recalledStories).values(row).onConflictDoNothing(),
)

/**
 * Takes one story out within the caller's transaction and stores what undoing needs; of one that cannot be withdrawn,
 * why. Returns the tags that the caller names to the change log; null if it was refused.
 */
export function recallStory(tx: Tx, actor: Actor, recall: RecallRow, id: number, now: number): string[] | null {
  const { answer, reason, notice, cause } = recall
  const article = workingArticle(tx, id)
  if (!article) return null
  const facts = publicFacts(tx, id)
  const before = beforeOf(tx, article, { what: 'withdraw', reason })
  const input = { id, reason, notice, legal: answer === 451, silent: answer === 404 }
  const gone = withdrawStory(tx, actor, { ...input, licenceEnded: cause === 'licence' }, now)
  const row = { recallId: recall.id, articleId: id }
  if (!gone.ok) {
    ADD.run(tx, { ...row, goneAt: null, before: null, refused: gone.code })
    return null
  }
  const { version, status, tags } = gone.value
  const wasOut = { wentOut: facts !== null, slug: facts?.slug ?? null, lists: facts ? listsOf(facts) : [] }
  const kept: BeforeRecall = { ...before, version, left: { status, revisionId: null }, ...wasOut }
  ADD.run(tx, { ...row, goneAt: now, before: kept, refused: null })
  return tags
}

/**
 * Takes the next stories of a recall out, or its picture; where none is left, it is done, and the server begins to ask its
 * addresses.
 */
export function takeOutNext(tx: Tx, actor: Actor, recall: RecallRow, now: number): void {
  const { id, kind, subject } = recall
  if (kind === 'picture') setExpired(tx, subject, now, now)
  else {
    const next = kind === 'story' ? [Number(subject)] : withdrawableIds(tx, Number(subject), id, BATCH + 1)
    const tags = next.slice(0, BATCH).flatMap((story) => recallStory(tx, actor, recall, story, now) ?? [])
    changed(tx, tags, now)
    if (next.length > BATCH) return
  }
  setRecall(tx, recall, doneAt(now))
}

/**
 * Publishes the next stories again, with the dates that they had; a story that was changed since stays as it is. A picture
 * comes back unless something else keeps it out.
 */
export function bringBackNext(tx: Tx, actor: Actor, recall: RecallRow, now: number): void {
  const { id, title, reason } = recall
  const next = TO_BRING_BACK.all(tx, { recall: id, limit: BATCH })
  for (const { articleId: story, before } of next) {
    const was = before as BeforeRecall
    const done = undoOne(tx, actor, { what: 'withdraw', reason }, was, now)
    if (done.ok && was.revisionId !== null && was.job && was.job.at > now) schedulePublication(tx, was.job, now)
    tx.update(recalledStories)
      .set({ backAt: done.ok ? now : null, refused: done.ok ? null : done.code })
      .where(and(eq(recallId, id), eq(articleId, story)))
      .run()
  }
  if (next.length === BATCH) return
  setRecall(tx, recall, undoneAt(now))
  if (recall.kind === 'picture') bringPictureBack(tx, recall.subject, now)
  record(tx, { what: 'recall.undone', actor, now, details: { recall: id, title } })
}
