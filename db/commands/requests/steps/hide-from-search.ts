import { saveArticle, type SaveRefusal } from '#db/commands/article/save-article.ts'
import { makePublic } from '#db/commands/article/steps/make-public.ts'
import { addRevision, readRevision } from '#db/commands/article/steps/revision.ts'
import { schedulePublication, waitingJob } from '#db/commands/article/steps/schedule-publication.ts'
import { STORE_IS_CHANGED, workingArticle } from '#db/commands/article/steps/working-article.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const sourcePolicy = 'no-index'

/**
 * Takes a story out of search engines by its own policy (decision 26): in what readers see, in the working copy and
 * in an update that waits for its time, each without anything else that an editor changed. What a first publication would
 * be refused for keeps no story in. `now` in ms UTC.
 */
export function hideFromSearch(tx: Tx, actor: Actor, id: number, now: number): Result<null, SaveRefusal> {
  const article = workingArticle(tx, id)
  if (!article) return refuse('not-found')
  if (!can(actor, 'article.publish', article)) return refuse('not-allowed')
  const { publishedRevisionId, version, hasChangesNotOut } = article
  const hidden = (revisionId: number) => {
    const { fields, document } = readRevision(tx, revisionId)
    return { fields: { ...fields, sourcePolicy }, document } as const
  }
  const saved = saveArticle(tx, actor, { id, version, fields: { sourcePolicy } }, now)
  if (!saved.ok) return saved
  const story = { articleId: id, by: actor.id }
  if (article.status === 'published' && publishedRevisionId !== null) {
    const content = hidden(publishedRevisionId)
    const out = makePublic(tx, { ...story, content, kind: 'minor', note: null }, now)
    if (!out.ok) return out
    STORE_IS_CHANGED.run(tx, { id, hasChangesNotOut })
    const details = { kind: 'minor', revision: out.value.revisionId }
    record(tx, { what: 'article.published', actor, now, articleId: id, details })
    changed(tx, out.value.tags, now)
  }
  const job = waitingJob(tx, id)
  if (job) {
    const content = hidden(job.revisionId)
    const { id: revisionId } = addRevision(tx, { ...story, content, why: 'scheduled', now })
    schedulePublication(tx, { ...job, revisionId }, now)
  }
  return ok(null)
}
