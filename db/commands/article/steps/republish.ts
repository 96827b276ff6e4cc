import { isSame } from '#db/commands/article/steps/keep-revision.ts'
import { makePublic } from '#db/commands/article/steps/make-public.ts'
import { contentOf, readRevision, storedAs } from '#db/commands/article/steps/revision.ts'
import { STORE_IS_CHANGED, workingArticle } from '#db/commands/article/steps/working-article.ts'
import { licenceEnded } from '#db/commands/media/steps/licence-ended.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result } from '#domain/result.ts'

type Taken = { id: number; revisionId: number; modifiedAt: number | null }

/**
 * Makes the story public again as it was before a withdrawal, with its dates. The caller checks permission. Refused:
 * `licence-expired`, `slug-taken`.
 */
export function republish(
  tx: Tx,
  actor: Actor,
  { id: articleId, revisionId, modifiedAt }: Taken,
  now: number,
): Result<null, 'licence-expired' | 'slug-taken'> {
  const content = readRevision(tx, revisionId)
  const ended = licenceEnded(tx, content.fields, now)
  if (ended) return ended
  const story = { articleId, content, revisionId, modifiedAt }
  const done = makePublic(tx, { ...story, kind: 'minor', note: null, by: actor.id }, now)
  if (!done.ok) return done
  const working = workingArticle(tx, articleId)
  const hasChangesNotOut = working === null || !isSame(storedAs(content), contentOf(working))
  STORE_IS_CHANGED.run(tx, { id: articleId, hasChangesNotOut })
  record(tx, { what: 'article.published', actor, now, articleId, details: { kind: 'minor', revision: revisionId } })
  changed(tx, done.value.tags, now)
  return ok(null)
}
