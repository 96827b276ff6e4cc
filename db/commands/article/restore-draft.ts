import { eq } from 'drizzle-orm'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { articles } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const KEPT_MS = 30 * 86_400_000

/** Restores a draft that was deleted within 30 days; one that is not deleted stays as it is. */
export function restoreDraft(
  db: Db,
  actor: Actor,
  input: { id: number },
  now: number,
): Result<{ id: number; version: number }, 'not-found' | 'not-allowed'> {
  return write(db, (tx) => {
    const article = tx.select().from(articles).where(eq(articles.id, input.id)).get()
    // The assignment does not count: only a person who may delete a draft may restore it.
    const subject = article && { ...article, assignedTo: null }
    if (!subject || !can(actor, 'article.read', subject)) return refuse('not-found')
    if (!can(actor, 'article.delete', subject)) return refuse('not-allowed')
    if (article.deletedAt !== null) {
      if (now - article.deletedAt > KEPT_MS) return refuse('not-found')
      tx.update(articles).set({ deletedAt: null }).where(eq(articles.id, article.id)).run()
      renewPictureUses(tx, storyOwner(article.id))
      record(tx, { what: 'article.restored', actor, now, articleId: article.id })
    }
    return ok({ id: article.id, version: article.version })
  })
}
