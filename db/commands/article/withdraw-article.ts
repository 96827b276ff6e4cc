import { type WithdrawInput, type WithdrawRefusal, withdrawStory } from '#db/commands/article/steps/withdraw-story.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Status } from '#domain/workflow/decide.ts'

/**
 * Takes a story off the schedule, or withdraws a public one: gone from every list, feed and search with the next
 * request; its address says so.
 */
export function withdrawArticle(
  db: Db,
  actor: Actor,
  input: WithdrawInput,
  now: number,
): Result<{ status: Status; version: number }, WithdrawRefusal> {
  return write(db, (tx) => {
    const done = withdrawStory(tx, actor, input, now)
    if (!done.ok) return done
    const { tags, ...rest } = done.value
    changed(tx, tags, now)
    return ok(rest)
  })
}
