import { and, eq, isNull } from 'drizzle-orm'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import { previewLinks } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Revokes a link to a story's preview, from the next request on. Whoever may share the story may revoke every link to
 * it, whoever made that. Refused: `not-found`, also for a link that is revoked already; `not-allowed`.
 */
export const endPreviewLink = commandOn(
  storyFor('article.share'),
  (tx, article, { id: articleId, link }: { id: number; link: number }, { actor, now }) => {
    const { id, articleId: of, endedAt, hint } = previewLinks
    const isIt = and(eq(id, link), eq(of, articleId), isNull(endedAt))
    const ended = tx.update(previewLinks).set({ endedAt: now }).where(isIt).returning({ hint }).get()
    if (!ended) return refuse('not-found')
    const details = { link, hint: ended.hint }
    record(tx, { what: 'article.preview-link-ended', actor, now, articleId, details })
    return ok(null)
  },
)
