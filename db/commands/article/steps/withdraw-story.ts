import { eq } from 'drizzle-orm'
import { endPreviewLinks } from '#db/commands/article/steps/end-preview-links.ts'
import { removeFromPublic } from '#db/commands/article/steps/remove-from-public.ts'
import { cancelPublishJobs } from '#db/commands/article/steps/schedule-publication.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { stopSending } from '#db/commands/newsletters/steps/edition-states.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
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
  /** Its address answers 404, as if it had never been, and feeds list no tombstone. */
  silent?: boolean | undefined
  /** Withdrawn because its licence ended; it may be republished when that is prolonged. */
  licenceEnded?: boolean | undefined
}

export type WithdrawRefusal = 'not-found' | 'not-allowed' | 'not-possible' | 'embargoed'
type Withdrawn = { status: Status; version: number; tags: string[] }

/**
 * Withdraws a public story within the caller's transaction, or takes one off the schedule. Editions of newsletters that
 * have it and are being sent stop until a person decides. Returns the tags that the caller names to the change log.
 */
export function withdrawStory(
  tx: Tx,
  actor: Actor,
  input: WithdrawInput,
  now: number,
): Result<Withdrawn, WithdrawRefusal> {
  const article = workingArticle(tx, input.id)
  if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
  if (!can(actor, 'article.withdraw', article)) return refuse('not-allowed')
  const { id, version } = article
  const isScheduled = article.status === 'scheduled'
  const decided = decide(article, isScheduled ? 'unschedule' : 'withdraw', now)
  if (!decided.ok) return decided
  const status = decided.value
  if (isScheduled) {
    // Nothing public changes.
    cancelPublishJobs(tx, id, now)
    tx.update(articles).set({ status }).where(eq(articles.id, id)).run()
    record(tx, { what: 'article.unschedule', actor, now, articleId: id })
    return ok({ status, version, tags: [] })
  }
  const { reason = '', legal = false, silent = false, licenceEnded = false } = input
  const notice = silent ? '' : cleanText(input.notice ?? '').trim()
  const what = silent ? 'silent withdrawal' : 'withdrawal'
  const tags = removeFromPublic(tx, id, { what, by: actor.id, notice, now })
  cancelPublishJobs(tx, id, now)
  endPreviewLinks(tx, id, now)
  const why = { reason, legal, licenceEnded }
  const row = { articleId: id, withdrawnAt: now, withdrawnBy: actor.id, ...why, notice, silent: silent || null }
  tx.insert(withdrawals).values(row).run()
  const state = { status, publishedRevisionId: null, hasChangesNotOut: true }
  tx.update(articles).set(state).where(eq(articles.id, id)).run()
  const details = { ...why, ...(silent && { silent }), ...(notice !== '' && { notice }) }
  record(tx, { what: 'article.withdrawn', actor, now, articleId: id, details })
  // Letters are frozen: whoever has not got theirs would still get the story.
  for (const { id: editionId } of SENT_WITH.all(tx, { article: id }))
    stopSending(tx, { editionId, why: 'story-withdrawn' }, now)
  return ok({ status, version, tags })
}
