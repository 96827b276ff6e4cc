import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { NO_USES, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { storyOwner, usesBy } from '#db/queries/media/owner-pictures.ts'
import { dueFailures, jobs } from '#db/schema/tables.ts'
import type { PublicationKind } from '#domain/article/history/modified-date.ts'

const KIND = columns(jobs, 'kind')
const isWaiting = (kind: SQL<string>) => and(eq(jobs.kind, kind), isNull(jobs.doneAt))
const WAITING = prepared(KIND, (db, { kind }) =>
  db.select({ payload: jobs.payload, at: jobs.dueAt }).from(jobs).where(isWaiting(kind)),
)
const END = prepared(columns(jobs, 'kind', 'doneAt'), (db, { kind, doneAt }) =>
  db.update(jobs).set({ doneAt }).where(isWaiting(kind)),
)
const FORGET_FAILURES = prepared(KIND, (db, { kind }) => {
  const refs = sql`select cast(${jobs.id} as text) from ${jobs} where ${jobs.kind} = ${kind}`
  return db.delete(dueFailures).where(and(eq(dueFailures.kind, 'publish'), sql`${dueFailures.ref} in (${refs})`))
})

export type PublishJob = {
  articleId: number
  /** The frozen revision that is published; later changes stay on the desk. */
  revisionId: number
  /** Its address, which is reserved for this story from now on. */
  slug: string
  kind: Exclude<PublicationKind, 'first'>
  note: string | null
  by: string | null
}

const kindOf = (articleId: number) => `publish:${articleId}`

/** The story's scheduled publication; null if there is none. */
export function waitingJob(tx: Tx, articleId: number): (PublishJob & { at: number }) | null {
  const job = WAITING.get(tx, { kind: kindOf(articleId) })
  return job ? { ...(job.payload as PublishJob), at: job.at } : null
}

/** Schedules a revision for `at` (ms UTC), in place of what was planned for the story before. */
export function schedulePublication(tx: Tx, job: PublishJob & { at: number }, now: number): void {
  const { at, ...payload } = job
  cancelPublishJobs(tx, job.articleId, now)
  const waiting = { payload, dueAt: at, doneAt: null }
  tx.insert(jobs)
    .values({ kind: kindOf(job.articleId), dedupeKey: `publish:${job.revisionId}`, ...waiting })
    .onConflictDoUpdate({ target: jobs.dedupeKey, set: waiting })
    .run()
  savePictureUses(tx, storyOwner(job.articleId), 'waiting', usesBy(tx, storyOwner(job.articleId)).waiting)
}

export function cancelPublishJobs(tx: Tx, articleId: number, now: number): void {
  // Deletes earlier failures: the next schedule starts over.
  FORGET_FAILURES.run(tx, { kind: kindOf(articleId) })
  END.run(tx, { kind: kindOf(articleId), doneAt: now })
  savePictureUses(tx, storyOwner(articleId), 'waiting', NO_USES)
}
