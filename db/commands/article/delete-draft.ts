import { eq } from 'drizzle-orm'
import { endPreviewLinks } from '#db/commands/article/steps/end-preview-links.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { undoneAt } from '#db/queries/article/undo-until.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { articles } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Deletes a story that was never public; else `was-public`. `restoreDraft` can restore it for 30 days. */
export function deleteDraft(
  db: Db,
  actor: Actor,
  input: { id: number },
  now: number,
): Result<null, 'not-found' | 'not-allowed' | 'was-public'> {
  return write(db, (tx) => {
    const article = workingArticle(tx, input.id)
    if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
    if (!can(actor, 'article.delete', article)) return refuse('not-allowed')
    if (article.firstPublishedAt !== null || article.status === 'scheduled') return refuse('was-public')
    if (undoneAt(tx, article.id) !== null) return refuse('was-public')
    tx.update(articles).set({ deletedAt: now }).where(eq(articles.id, article.id)).run()
    endPreviewLinks(tx, article.id, now)
    renewPictureUses(tx, storyOwner(article.id))
    record(tx, { what: 'article.deleted', actor, now, articleId: article.id })
    return ok(null)
  })
}
