import { freezeRevision } from '#db/commands/article/steps/freeze-revision.ts'
import { refusePublication } from '#db/commands/article/steps/refuse-publication.ts'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import { schedulePublication, waitingJob } from '#db/commands/article/steps/schedule-publication.ts'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import { licenceEnded } from '#db/commands/media/steps/licence-ended.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import { ok, refuse } from '#domain/result.ts'

export type RescheduleInput = {
  id: number
  /** Another future time, ms UTC; undefined: the time stays. */
  at?: number | undefined
  /** The version that the person saw, to publish that text; undefined: the scheduled text stays. */
  version?: number | undefined
}
/**
 * Moves a scheduled publication to another future time, replaces its text by the working copy, or both; its kind and
 * note stay. Without `version`, later changes stay on the desk. A new text is checked as for a publication at that
 * time. Refused: `not-possible` if nothing is scheduled, `embargoed` if the embargo ends after that time.
 */
export const reschedulePublication = commandOn(
  storyFor('article.publish'),
  (tx, article, input: RescheduleInput, { actor, now }) => {
    const job = waitingJob(tx, article.id)
    if (!job) return refuse('not-possible')
    if (input.version !== undefined && input.version !== article.version) {
      return refuse('changed-meanwhile', { details: { version: article.version } })
    }
    const at = input.at ?? job.at
    if (at <= now) return refuse('time-is-past', { field: 'at' })
    if (article.embargoUntil !== null && article.embargoUntil > at) {
      return refuse('embargoed', { details: { until: article.embargoUntil } })
    }
    const isRenewed = input.version !== undefined
    const refused = isRenewed
      ? refusePublication(tx, article, { ...job, at, by: actor.id })
      : licenceEnded(tx, readRevision(tx, job.revisionId).fields, at)
    if (refused) return refused
    const renewed = isRenewed && { revisionId: freezeRevision(tx, article, actor.id, now), slug: article.slug }
    const next = { ...job, ...renewed, at }
    schedulePublication(tx, next, now)
    const details = { at, revision: next.revisionId, ...(isRenewed && { isRenewed }) }
    record(tx, { what: 'article.scheduled', actor, now, articleId: article.id, details })
    return ok({ at })
  },
)
