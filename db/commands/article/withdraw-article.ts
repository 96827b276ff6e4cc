import { eq } from 'drizzle-orm'
import { endPreviewLinks } from '#db/commands/article/steps/end-preview-links.ts'
import { removeFromPublic } from '#db/commands/article/steps/remove-from-public.ts'
import { cancelPublishJobs } from '#db/commands/article/steps/schedule-publication.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { stopSending } from '#db/commands/newsletters/steps/edition-states.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { articles, editionStories, withdrawals } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { decide, type Status } from '#domain/workflow/decide.ts'

const SENT_WITH = prepared({ article: editionStories.articleId }, (db, { article }) =>
  db.select({ id: editionStories.editionId }).from(editionStories).where(eq(editionStories.articleId, article)),
)

export type WithdrawInput = {
  id: number
  /** For the log; readers never see it. */
  reason?: string | undefined
  /** A sentence for readers, which the page at its address shows. */
  notice?: string | undefined
  /** Withdrawn for a legal reason: its address answers 451 and not 410. */
  legal?: boolean | undefined
  /** Withdrawn because its licence ended; it may be republished when that is prolonged. */
  licenceEnded?: boolean | undefined
}

/**
 * Takes a story off the schedule, or withdraws a public one: gone from every list, feed and search with the next
 * request; its address says so. Editions of newsletters that have it and are being sent stop until a person decides.
 */
export function withdrawArticle(
  db: Db,
  actor: Actor,
  input: WithdrawInput,
  now: number,
): Result<{ status: Status; version: number }, 'not-found' | 'not-allowed' | 'not-possible' | 'embargoed'> {
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
    changed(tx, tags, now)
    return ok({ status: decided.value, version: article.version })
  })
}

/** Cancels the scheduled publication; nothing public changes. Returns the story's version. */
function takeOffSchedule(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: number; version: number },
  status: Status,
  now: number,
): number {
  cancelPublishJobs(tx, id, now)
  tx.update(articles).set({ status }).where(eq(articles.id, id)).run()
  record(tx, { what: 'article.unschedule', actor, now, articleId: id })
  return version
}
