import { and, eq } from 'drizzle-orm'
import { mapYielding } from '#db/commands/article/bulk.ts'
import { changedOutcome, refusedOutcome } from '#db/commands/article/steps/bulk-story.ts'
import { republish } from '#db/commands/article/steps/republish.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { releaseTime } from '#db/queries/schedule/clock-state.ts'
import { type EndedStory, returnableStories } from '#db/queries/taxonomy/licence-ended-stories.ts'
import { articles, sources, withdrawals } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { BulkOutcome } from '#domain/workflow/bulk-action.ts'

/**
 * Republishes stories that the end of a source's licence withdrew, now that it is prolonged: as they were, with their
 * dates, each in a transaction of its own. Stories that are under an embargo by now stay withdrawn, and are listed.
 */
export async function restoreSource(
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Promise<Result<{ items: BulkOutcome[] }, 'not-allowed' | 'not-found'>> {
  if (!can(actor, 'article.publish')) return refuse('not-allowed')
  if (!db.select({ id: sources.id }).from(sources).where(eq(sources.id, id)).get()) return refuse('not-found')
  const items = await mapYielding(db, returnableStories(db, id, now), (story) => {
    const done = write(db, (tx) => restoreWithdrawnStory(tx, actor, story, now))
    return done.ok
      ? changedOutcome(story.id, story.headline, true)
      : refusedOutcome(story.id, story.headline, done.code)
  })
  return ok({ items })
}

/** Restores one of them in the caller's transaction; another person may have been quicker. */
export function restoreWithdrawnStory(tx: Tx, actor: Actor, { id, revisionId }: EndedStory, now: number): Result<null> {
  const hasEnded = and(eq(withdrawals.articleId, articles.id), eq(withdrawals.licenceEnded, true))
  const stories = tx.select({ embargoUntil: articles.embargoUntil }).from(articles).innerJoin(withdrawals, hasEnded)
  const stands = stories.where(and(eq(articles.id, id), eq(articles.status, 'withdrawn'))).get()
  if (!stands) return refuse('not-possible')
  if (stands.embargoUntil !== null && stands.embargoUntil > releaseTime(tx, now)) return refuse('embargoed')
  return republish(tx, actor, { id, revisionId, modifiedAt: null }, now)
}
