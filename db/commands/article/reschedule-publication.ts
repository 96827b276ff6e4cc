import { and, eq, isNull } from 'drizzle-orm'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import { type PublishJob, schedulePublication } from '#db/commands/article/steps/schedule-publication.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { licenceEnded } from '#db/commands/media/steps/licence-ended.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { jobs } from '#db/schema/newsroom-tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Moves a scheduled revision to another future time (ms UTC). Later changes stay on the desk, as before. Refused:
 * `not-possible` if nothing is scheduled, `embargoed` if the embargo ends after that time.
 */
export function reschedulePublication(
  db: Db,
  actor: Actor,
  input: { id: number; at: number },
  now: number,
): Result<
  { at: number },
  'not-found' | 'not-allowed' | 'not-possible' | 'embargoed' | 'time-is-past' | 'licence-expired'
> {
  return write(db, (tx) => {
    const article = workingArticle(tx, input.id)
    if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
    if (!can(actor, 'article.publish', article)) return refuse('not-allowed')
    const isWaiting = and(eq(jobs.kind, `publish:${article.id}`), isNull(jobs.doneAt))
    const job = tx.select().from(jobs).where(isWaiting).get()
    if (!job) return refuse('not-possible')
    if (input.at <= now) return refuse('time-is-past', { field: 'at' })
    if (article.embargoUntil !== null && article.embargoUntil > input.at) {
      return refuse('embargoed', { details: { until: article.embargoUntil } })
    }
    const payload = job.payload as PublishJob
    const ended = licenceEnded(tx, readRevision(tx, payload.revisionId).fields, input.at)
    if (ended) return ended
    schedulePublication(tx, { ...payload, at: input.at }, now)
    const details = { at: input.at, revision: payload.revisionId }
    record(tx, { what: 'article.scheduled', actor, now, articleId: article.id, details })
    return ok({ at: input.at })
  })
}
