import { and, eq } from 'drizzle-orm'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { republish } from '#db/commands/article/steps/republish.ts'
import {
  cancelPublishJobs,
  type PublishJob,
  schedulePublication,
  waitingJob,
} from '#db/commands/article/steps/schedule-publication.ts'
import { type WorkingArticle, workingArticle } from '#db/commands/article/steps/working-article.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { publicFacts } from '#db/queries/article/public-facts.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { releaseTime } from '#db/queries/schedule/clock-state.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { topicsOf } from '#db/queries/taxonomy/topics-of.ts'
import { articles, assignments } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { BulkAct } from '#domain/workflow/bulk-action.ts'
import type { Status } from '#domain/workflow/decide.ts'

/** The state of a story before a bulk action, as far as undoing it needs. */
export type Before = {
  id: number
  /** The state that the action left. With another version, state or publication since, it can no longer be undone. */
  version: number
  left: { status: Status; revisionId: number | null }
  slugs: string[]
  status: Status
  personId: string | null
  wantedAt: number | null
  job: (PublishJob & { at: number }) | null
  revisionId: number | null
  modifiedAt: number | null
  wentOut: boolean
}

/** The fields that only the action itself can set. */
export type OfAction = 'version' | 'left' | 'wentOut'

/** The part of a story's state that an action would change. */
export function beforeOf(tx: Tx, article: WorkingArticle, act: BulkAct): Omit<Before, OfAction> {
  const assigned = tx.select().from(assignments).where(eq(assignments.articleId, article.id)).get()
  return {
    id: article.id,
    slugs:
      act.what === 'add-section'
        ? slugsOf(sectionsOf(tx, article.sectionIds), article.sectionIds)
        : act.what === 'add-topic'
          ? slugsOf(topicsOf(tx, article.topicIds), article.topicIds)
          : [],
    status: article.status,
    personId: assigned?.personId ?? null,
    wantedAt: assigned?.wantedAt ?? null,
    job: waitingJob(tx, article.id),
    revisionId: article.publishedRevisionId,
    modifiedAt: publicFacts(tx, article.id)?.modifiedAt ?? null,
  }
}

/** Slugs of ids in their order. */
const slugsOf = (terms: Map<number, { slug: string }>, ids: number[]): string[] =>
  pick(terms, ids).map(({ slug }) => slug)

/** Restores a story to its state before the action. Refused: `changed-meanwhile` if it was changed again since. */
export function undoOne(tx: Tx, actor: Actor, act: BulkAct, before: Before, now: number): Result<unknown> {
  const article = workingArticle(tx, before.id)
  if (!article) return refuse('not-found')
  const { status, publishedRevisionId } = article
  const isAsLeft = status === before.left.status && publishedRevisionId === before.left.revisionId
  if (article.version !== before.version || !isAsLeft) return refuse('changed-meanwhile')
  const isEmbargoed = article.embargoUntil !== null && article.embargoUntil > releaseTime(tx, now)
  const { id, version } = before
  switch (act.what) {
    case 'add-section':
    case 'add-topic': {
      const fields = act.what === 'add-section' ? { sections: before.slugs } : { topics: before.slugs }
      const saved = saveArticle(tx, actor, { id, version, fields }, now)
      if (!saved.ok || !before.wentOut) return saved
      return publishArticle(tx, actor, { id, version: saved.value.version, kind: 'minor' }, now)
    }
    case 'assign':
      return assignArticle(tx, actor, { id, personId: before.personId, wantedAt: before.wantedAt }, now)
    case 'schedule':
      return before.job ? planAgain(tx, before.job, now) : takeOff(tx, actor, before, now)
    case 'withdraw':
      if (before.revisionId === null) return before.job ? planAgain(tx, before.job, now) : ok(null)
      if (isEmbargoed) return refuse('embargoed')
      return republish(tx, actor, { ...before, revisionId: before.revisionId }, now)
  }
}

/** Removes the story from the schedule and restores its former status. */
function takeOff(tx: Tx, actor: Actor, { id, status }: Before, now: number): Result<unknown> {
  if (status === 'published') {
    cancelPublishJobs(tx, id, now)
    record(tx, { what: 'article.unschedule', actor, now, articleId: id })
    return ok(null)
  }
  const moved = moveArticle(tx, actor, { id, move: 'unschedule' }, now)
  if (moved.ok) tx.update(articles).set({ status }).where(eq(articles.id, id)).run()
  return moved
}

function planAgain(tx: Tx, job: PublishJob & { at: number }, now: number): Result<null> {
  schedulePublication(tx, job, now)
  const isDraft = and(eq(articles.id, job.articleId), eq(articles.status, 'draft'))
  tx.update(articles).set({ status: 'scheduled' }).where(isDraft).run()
  return ok(null)
}
