import { type RestoredWorkingCopy, restoreWorkingCopy } from '#db/commands/article/steps/restore-working-copy.ts'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Discards the unpublished changes of a public story: the working copy is what readers see again. The discarded text
 * stays in the history. Refused: `not-possible` if there are no unpublished changes. `now` in ms UTC.
 */
export function discardDraft(
  db: Db,
  actor: Actor,
  input: { id: number; version: number },
  now: number,
): Result<RestoredWorkingCopy, 'not-found' | 'not-allowed' | 'not-possible' | 'changed-meanwhile'> {
  return write(db, (tx) => {
    const article = workingArticle(tx, input.id)
    if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
    if (!can(actor, 'article.edit', article)) return refuse('not-allowed')
    if (article.version !== input.version) return refuse('changed-meanwhile', { details: { version: article.version } })
    if (article.publishedRevisionId === null || !article.hasChangesNotOut) return refuse('not-possible')
    const done = restoreWorkingCopy(tx, article, readRevision(tx, article.publishedRevisionId), actor.id, now)
    record(tx, { what: 'article.draft-discarded', actor, now, articleId: article.id, details: done })
    return ok(done)
  })
}
