import { isSame } from '#db/commands/article/steps/keep-revision.ts'
import { addRevision, contentOf, findRevision, storedAs } from '#db/commands/article/steps/revision.ts'
import { waitingJob } from '#db/commands/article/steps/schedule-publication.ts'
import type { WorkingArticle } from '#db/commands/article/steps/working-article.ts'
import type { Tx } from '#db/engine/open.ts'

/**
 * Returns the id of a revision of the working copy for a scheduled publication: the one that is scheduled now if it has
 * the same content, otherwise a new one. `now` in ms UTC.
 */
export function freezeRevision(tx: Tx, article: WorkingArticle, by: string | null, now: number): number {
  const content = contentOf(article)
  const scheduled = waitingJob(tx, article.id)
  const frozen = scheduled && findRevision(tx, scheduled.revisionId)
  if (scheduled && frozen && isSame(storedAs(frozen), content)) return scheduled.revisionId
  return addRevision(tx, { articleId: article.id, content, why: 'scheduled', by, now }).id
}
