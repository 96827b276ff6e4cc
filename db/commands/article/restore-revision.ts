import { and, eq } from 'drizzle-orm'
import { type RestoredWorkingCopy, restoreWorkingCopy } from '#db/commands/article/steps/restore-working-copy.ts'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { revisions } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Makes an earlier revision of a story its working copy again, as a new revision on top of the others. Readers see no
 * change until it is published. Sections, topics, bylines and the like that are gone are left out and listed. `now` in
 * ms UTC.
 */
export function restoreRevision(
  db: Db,
  actor: Actor,
  input: { id: number; number: number; version: number },
  now: number,
): Result<RestoredWorkingCopy, 'not-found' | 'not-allowed' | 'changed-meanwhile'> {
  return write(db, (tx) => {
    const article = workingArticle(tx, input.id)
    if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
    if (!can(actor, 'article.edit', article)) return refuse('not-allowed')
    if (article.version !== input.version) return refuse('changed-meanwhile', { details: { version: article.version } })
    const isKept = and(eq(revisions.articleId, article.id), eq(revisions.number, input.number))
    const kept = tx.select({ id: revisions.id }).from(revisions).where(isKept).get()
    if (!kept) return refuse('not-found')
    const done = restoreWorkingCopy(tx, article, readRevision(tx, kept.id), actor.id, now)
    const details = { from: input.number, ...done }
    record(tx, { what: 'article.revision-restored', actor, now, articleId: article.id, details })
    return ok(done)
  })
}
