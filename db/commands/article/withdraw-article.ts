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
    const article = workingArticle(tx, input.id)
    if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
    if (!can(actor, 'article.withdraw', article)) return refuse('not-allowed')
    const isScheduled = article.status === 'scheduled'
    const decided = decide(article, isScheduled ? 'unschedule' : 'withdraw', now)
    if (!decided.ok) return decided
    if (isScheduled)
      return ok({ status: decided.value, version: takeOffSchedule(tx, actor, article, decided.value, now) })
    const notice = cleanText(input.notice ?? '').trim()
    const tags = removeFromPublic(tx, article.id, { what: 'withdrawal', by: actor.id, notice, now })
    cancelPublishJobs(tx, article.id, now)
    endPreviewLinks(tx, article.id, now)
    const { reason = '', legal = false, licenceEnded = false } = input
    const why = { reason, legal, licenceEnded }
    tx.insert(withdrawals)
      .values({ articleId: article.id, withdrawnAt: now, withdrawnBy: actor.id, ...why, notice })
      .run()
    const state = { status: decided.value, publishedRevisionId: null, hasChangesNotOut: true }
    tx.update(articles).set(state).where(eq(articles.id, article.id)).run()
    const details = { ...why, ...(notice !== '' && { notice }) }
    record(tx, { what: 'article.withdrawn', actor, now, articleId: article.id, details })
    // Letters are frozen: whoever has not got theirs would still get the story.
    for (const { id: editionId } of SENT_WITH.all(tx, { article: article.id }))
      stopSending(tx, { editionId, why: 'story-withdrawn' }, now)
    const done = withdrawStory(tx, actor, input, now)
    if (!done.ok) return done
    const { tags, ...rest } = done.value
    changed(tx, tags, now)
    return ok(rest)
  })
}
