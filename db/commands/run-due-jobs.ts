import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { changed } from '#db/changes.ts'
import { ageStories } from '#db/commands/age-stories.ts'
import { endLicences } from '#db/commands/end-licences.ts'
import { expirePictures } from '#db/commands/expire-pictures.ts'
import { forgetDepartures } from '#db/commands/feed-departure.ts'
import { licenceEnded } from '#db/commands/licence-ended.ts'
import { putOut } from '#db/commands/put-out.ts'
import { record } from '#db/commands/record.ts'
import { contentOf, readRevision } from '#db/commands/revision.ts'
import { runDueFronts } from '#db/commands/run-due-fronts.ts'
import { NOTHING_SHOWN, savePictureUses } from '#db/commands/save-picture-uses.ts'
import type { PublishJob } from '#db/commands/schedule-publication.ts'
import { turnTheDay } from '#db/commands/turn-the-day.ts'
import { workingArticle } from '#db/commands/working-article.ts'
import type { Db, Tx } from '#db/open.ts'
import { storyOwner } from '#db/queries/shown-pictures.ts'
import { articles, jobs } from '#db/schema/newsroom.ts'
import { write } from '#db/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

export type JobReport = {
  what: 'publish' | 'licence-end'
  articleId: number
  dueAt: number
  done: boolean
  because?: string
}

/** Makes every time-driven change that is due, each in a transaction of its own, in order. Answers what was done. */
export function runDueJobs(db: Db, now: number): JobReport[] {
  const reports: JobReport[] = []
  // First: what goes out now goes out without them.
  expirePictures(db, now)
  for (;;) {
    const job = db
      .select()
      .from(jobs)
      .where(and(isNull(jobs.doneAt), lte(jobs.dueAt, now)))
      .orderBy(asc(jobs.dueAt), asc(jobs.id))
      .limit(1)
      .get()
    if (!job) break
    reports.push(runPublishJob(db, job.id, job.dueAt, job.payload as PublishJob, now))
  }
  for (const ended of endLicences(db, now)) reports.push({ what: 'licence-end', done: true, ...ended })
  runDueFronts(db, now)
  ageStories(db, now)
  turnTheDay(db, now)
  forgetDepartures(db, now)
  return reports
}

function runPublishJob(db: Db, id: number, dueAt: number, payload: PublishJob, now: number): JobReport {
  const report = { what: 'publish' as const, articleId: payload.articleId, dueAt }
  const tried = write(db, (tx) => publishFrozen(tx, id, payload, dueAt, now))
  if (tried.ok) return { ...report, done: true }
  // What was refused now would be refused for ever: it is recorded, and the story waits on the desk as a draft.
  write(db, (tx) => {
    tx.update(jobs).set({ doneAt: now }).where(eq(jobs.id, id)).run()
    savePictureUses(tx, storyOwner(payload.articleId), 'waiting', NOTHING_SHOWN)
    tx.update(articles)
      .set({ status: 'draft' })
      .where(and(eq(articles.id, payload.articleId), eq(articles.status, 'scheduled')))
      .run()
    record(tx, {
      what: 'article.publish-failed',
      actor: SYSTEM,
      now,
      articleId: payload.articleId,
      details: { code: tried.code, dueAt },
    })
    return ok(null)
  })
  return { ...report, done: false, because: tried.code }
}

function publishFrozen(tx: Tx, jobId: number, payload: PublishJob, dueAt: number, now: number) {
  const working = workingArticle(tx, payload.articleId)
  // An embargo may have been set, or moved on, after the story was scheduled. No move beats one.
  if (working?.embargoUntil != null && working.embargoUntil > now) return refuse('embargoed')
  const content = readRevision(tx, payload.revisionId)
  const ended = licenceEnded(tx, content.fields, now)
  if (ended) return ended
  const { articleId, revisionId, kind, note, by } = payload
  const out = putOut(tx, { articleId, content, revisionId, kind, note, at: now, by, now })
  if (!out.ok) return out
  const isSame = working !== null && JSON.stringify(contentOf(working)) === JSON.stringify(content)
  tx.update(articles).set({ hasChangesNotOut: !isSame }).where(eq(articles.id, articleId)).run()
  tx.update(jobs).set({ doneAt: now }).where(eq(jobs.id, jobId)).run()
  savePictureUses(tx, storyOwner(articleId), 'waiting', NOTHING_SHOWN)
  record(tx, {
    what: 'article.published',
    actor: SYSTEM,
    now,
    articleId,
    details: { kind, revision: revisionId, dueAt, lateMs: now - dueAt },
  })
  changed(tx, out.value.tags, now)
  return ok(null)
}
