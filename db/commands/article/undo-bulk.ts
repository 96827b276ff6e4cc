import { eq } from 'drizzle-orm'
import { type Kept, mapYielding } from '#db/commands/article/bulk.ts'
import { undoOne } from '#db/commands/article/steps/bulk-before.ts'
import { changedOutcome, refusedOutcome } from '#db/commands/article/steps/bulk-story.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { bulkActs } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { type BulkOutcome, UNDO_MS } from '#domain/workflow/bulk-action.ts'

/**
 * Undoes one's own bulk action within a day: stories that were changed again since stay as they are, and are listed.
 */
export async function undoBulk(
  db: Db,
  actor: Actor,
  input: { id: number },
  now: number,
): Promise<Result<{ items: BulkOutcome[] }, 'not-found' | 'not-possible'>> {
  const row = db.select().from(bulkActs).where(eq(bulkActs.id, input.id)).get()
  if (!row || row.by !== actor.id || now - row.at > UNDO_MS) return refuse('not-found')
  if (row.undoneAt !== null) return refuse('not-possible')
  const { act, stories } = row.before as Kept
  await retryWhileBusy(db, () =>
    write(db, (tx) => ok(tx.update(bulkActs).set({ undoneAt: now }).where(eq(bulkActs.id, row.id)).run())),
  )
  const items = await mapYielding(db, stories, (before): BulkOutcome => {
    const headline = workingArticle(db, before.id)?.headline ?? ''
    const done = write(db, (tx) => undoOne(tx, actor, act, before, now))
    return done.ok
      ? changedOutcome(before.id, headline, before.wentOut)
      : refusedOutcome(before.id, headline, done.code)
  })
  return ok({ items })
}
