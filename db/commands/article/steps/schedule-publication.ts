import { and, eq, isNull } from 'drizzle-orm'
import { NOTHING_SHOWN, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { shownBy, storyOwner } from '#db/queries/media/shown-pictures.ts'
import { jobs } from '#db/schema/newsroom-tables.ts'
import type { PublicationKind } from '#domain/article/modified-date.ts'

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

/** Schedules a revision for `at` (ms UTC), in place of what was planned for the story before. */
export function schedulePublication(tx: Tx, job: PublishJob & { at: number }, now: number): void {
  const { at, ...payload } = job
  cancelPublishJobs(tx, job.articleId, now)
  const waiting = { payload, dueAt: at, doneAt: null }
  tx.insert(jobs)
    .values({ kind: kindOf(job.articleId), dedupeKey: `publish:${job.revisionId}`, ...waiting })
    .onConflictDoUpdate({ target: jobs.dedupeKey, set: waiting })
    .run()
  savePictureUses(tx, storyOwner(job.articleId), 'waiting', shownBy(tx, storyOwner(job.articleId)).waiting)
}

export function cancelPublishJobs(tx: Tx, articleId: number, now: number): void {
  // Deletes earlier failures: the next schedule starts over.
  statement(
    tx,
    `delete from due_failures where kind = 'publish' and ref in (select cast(id as text) from jobs where kind = ?)`,
  ).run(kindOf(articleId))
  tx.update(jobs)
    .set({ doneAt: now })
    .where(and(eq(jobs.kind, kindOf(articleId)), isNull(jobs.doneAt)))
    .run()
  savePictureUses(tx, storyOwner(articleId), 'waiting', NOTHING_SHOWN)
}
