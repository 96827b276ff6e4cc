import { and, eq, isNull } from 'drizzle-orm'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { previewLinks } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Revokes a link to a story's preview, from the next request on. Whoever may share the story may revoke every link to
 * it, whoever made that. Refused: `not-found`, also for a link that is revoked already; `not-allowed`.
 */
export function endPreviewLink(
  db: Db,
  actor: Actor,
  { id: articleId, link }: { id: number; link: number },
  now: number,
): Result<null, 'not-found' | 'not-allowed'> {
  return write(db, (tx) => {
    const article = workingArticle(tx, articleId)
    if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
    if (!can(actor, 'article.share', article)) return refuse('not-allowed')
    const { id, articleId: of, endedAt, hint } = previewLinks
    const isIt = and(eq(id, link), eq(of, articleId), isNull(endedAt))
    const ended = tx.update(previewLinks).set({ endedAt: now }).where(isIt).returning({ hint }).get()
    if (!ended) return refuse('not-found')
    const details = { link, hint: ended.hint }
    record(tx, { what: 'article.preview-link-ended', actor, now, articleId, details })
    return ok(null)
  })
}
