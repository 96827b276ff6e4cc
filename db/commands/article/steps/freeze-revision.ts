import { isSame } from '#db/commands/article/steps/keep-revision.ts'
import { addRevision, contentOf, readRevision, storedAs } from '#db/commands/article/steps/revision.ts'
import { waitingJob } from '#db/commands/article/steps/schedule-publication.ts'
import type { WorkingArticle } from '#db/commands/article/steps/working-article.ts'
import type { Tx } from '#db/engine/open.ts'

/**
 * Returns the id of a revision of the working copy for a scheduled publication: the one that is scheduled now if it has
 * the same content, otherwise a new one. `now` in ms UTC.
 */
export function freezeRevision(tx: Tx, article: WorkingArticle, by: string | null, now: number): number {
  const content = contentOf(article)
  const scheduled = waitingJob(tx, article.id)?.revisionId
  if (scheduled !== undefined && isSame(storedAs(readRevision(tx, scheduled)), content)) return scheduled
  return addRevision(tx, { articleId: article.id, content, why: 'scheduled', by, now }).id
}
