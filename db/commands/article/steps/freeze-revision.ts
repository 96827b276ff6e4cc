import { isSame } from '#db/commands/article/steps/keep-revision.ts'
import { addRevision, contentOf, readRevision, storedAs } from '#db/commands/article/steps/revision.ts'
import type { WorkingArticle } from '#db/commands/article/steps/working-article.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/**
 * Returns the id of a revision of the working copy for a scheduled publication: the one that is scheduled now if it has
 * the same content, otherwise a new one. `now` in ms UTC.
 */
export function freezeRevision(tx: Tx, article: WorkingArticle, by: string | null, now: number): number {
  const content = contentOf(article)
  const scheduled = statement<{ id: number }>(
    tx,
    `select r.id from jobs j join revisions r on r.id = json_extract(j.payload, '$.revisionId')
     where j.kind = ? and j.done_at is null`,
  ).get(`publish:${article.id}`)
  if (scheduled && isSame(storedAs(readRevision(tx, scheduled.id)), content)) return scheduled.id
  return addRevision(tx, { articleId: article.id, content, why: 'scheduled', by, now }).id
}
