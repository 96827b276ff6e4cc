import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { makePublic } from '#db/commands/article/steps/make-public.ts'
import { contentOf, readRevision } from '#db/commands/article/steps/revision.ts'
import type { PublishJob } from '#db/commands/article/steps/schedule-publication.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { licenceEnded } from '#db/commands/media/steps/licence-ended.ts'
import { refuseUnlabelled } from '#db/commands/media/steps/refuse-picture.ts'
import { NO_USES, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { clearDueFailure, isRetryDue } from '#db/commands/schedule/steps/due-failures.ts'
import { attempt, type DueRun, type JobReport } from '#db/commands/schedule/steps/due-run.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { asText, number, prepared, type RowOf } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { releaseTime } from '#db/queries/schedule/clock-state.ts'
import { articles, jobs } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const NEXT = prepared({ now: number }, (db, { now }) => {
  const { id, kind, dueAt } = jobs
  const row = { id, articleId: sql<number>`cast(substr(${kind}, 9) as integer)`, payload: asText(jobs.payload), dueAt }
  const isDue = and(isNull(jobs.doneAt), lte(dueAt, now), isRetryDue('publish', id, now))
  return db.select(row).from(jobs).where(isDue).orderBy(dueAt, id).limit(1)
})
type Job = RowOf<typeof NEXT>

/** Publishes the scheduled story that is due first. False if none is. */
export function publishNextDue(run: DueRun): boolean {
  const { db, now } = run
  const job = NEXT.get(db, { now })
  if (!job) return false
  const { articleId, dueAt } = job
  const key = { kind: 'publish' as const, ref: String(job.id) }
  const giveUp = () => {
    holdBack(db, job, 'failed', now)
    clearDueFailure(db, key)
  }
  return attempt(run, { ...key, articleId, dueAt }, () => run.report(runPublishJob(db, job, now)), giveUp)
}

function runPublishJob(db: Db, job: Job, now: number): JobReport {
  const report = { what: 'publish' as const, articleId: job.articleId, dueAt: job.dueAt }
  const tried = write(db, (tx) => publishFrozen(tx, job, now))
  if (tried.ok) return { ...report, done: true }
  // A story that is refused now would be refused for ever.
  holdBack(db, job, tried.code, now)
  return { ...report, done: false, because: tried.code }
}

/** Ends the job without publishing: the story waits on the desk as a draft, marked as missed. */
function holdBack(db: Db, { id, articleId, dueAt, payload }: Job, code: string, now: number): void {
  write(db, (tx) => {
    tx.update(jobs).set({ doneAt: now }).where(eq(jobs.id, id)).run()
    savePictureUses(tx, storyOwner(articleId), 'waiting', NO_USES)
    const isScheduled = and(eq(articles.id, articleId), eq(articles.status, 'scheduled'))
    tx.update(articles).set({ status: 'draft' }).where(isScheduled).run()
    record(tx, { what: 'article.publish-failed', actor: SYSTEM, now, articleId, details: { code, dueAt } })
    const scheduler = [schedulerOf(payload)]
    notify(tx, { kind: 'not-gone-out', actor: SYSTEM, articleId, now, named: { scheduler } })
    return ok(null)
  })
}

/** A payload that cannot be read may be why the publication failed. */
function schedulerOf(payload: string): string | null {
  try {
    return (JSON.parse(payload) as Partial<PublishJob>).by ?? null
  } catch {
    return null
  }
}

function publishFrozen(tx: Tx, { id: jobId, payload, dueAt }: Job, now: number) {
  const { articleId, revisionId, kind, note, by } = JSON.parse(payload) as PublishJob
  const working = workingArticle(tx, articleId)
  // An embargo may have been set or extended after the story was scheduled. No move overrides one.
  if (working?.embargoUntil != null && working.embargoUntil > releaseTime(tx, now)) return refuse('embargoed')
  const content = readRevision(tx, revisionId)
  const ended = licenceEnded(tx, content.fields, now)
  if (ended) return ended
  // Its file may have been replaced after the story was scheduled.
  const unlabelled = refuseUnlabelled(tx, articleId, 'waiting')
  if (unlabelled) return unlabelled
  const done = makePublic(tx, { articleId, content, revisionId, kind, note, by }, now)
  if (!done.ok) return done
  const isSame = working !== null && JSON.stringify(contentOf(working)) === JSON.stringify(content)
  tx.update(articles).set({ hasChangesNotOut: !isSame }).where(eq(articles.id, articleId)).run()
  tx.update(jobs).set({ doneAt: now }).where(eq(jobs.id, jobId)).run()
  savePictureUses(tx, storyOwner(articleId), 'waiting', NO_USES)
  const details = { kind, revision: revisionId, dueAt, lateMs: now - dueAt }
  record(tx, { what: 'article.published', actor: SYSTEM, now, articleId, details })
  if (working?.status !== 'published') notify(tx, { kind: 'published', actor: SYSTEM, articleId, now })
  changed(tx, done.value.tags, now)
  return ok(null)
}
