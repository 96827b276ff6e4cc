import { eq } from 'drizzle-orm'
import { endPreviewLinks } from '#db/commands/article/steps/end-preview-links.ts'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import { renewPictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import { undoneAt } from '#db/queries/article/undo-until.ts'
import { storyOwner } from '#db/queries/media/owner-pictures.ts'
import { articles } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/** Deletes a story that was never public; else `was-public`. `restoreDraft` can restore it for 30 days. */
export const deleteDraft = commandOn(storyFor('article.delete'), (tx, article, _: { id: number }, { actor, now }) => {
  if (article.firstPublishedAt !== null || article.status === 'scheduled') return refuse('was-public')
  if (undoneAt(tx, article.id) !== null) return refuse('was-public')
  tx.update(articles).set({ deletedAt: now }).where(eq(articles.id, article.id)).run()
  endPreviewLinks(tx, article.id, now)
  renewPictureUses(tx, storyOwner(article.id))
  record(tx, { what: 'article.deleted', actor, now, articleId: article.id })
  return ok(null)
})
