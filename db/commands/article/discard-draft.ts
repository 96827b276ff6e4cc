import { restoreWorkingCopy } from '#db/commands/article/steps/restore-working-copy.ts'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Discards the unpublished changes of a public story: the working copy is what readers see again. The discarded text
 * stays in the history. Refused: `not-possible` if there are no unpublished changes. `now` in ms UTC.
 */
export const discardDraft = commandOn(
  storyFor('article.edit'),
  (tx, article, input: { id: number; version: number }, { actor, now }) => {
    if (article.version !== input.version) return refuse('changed-meanwhile', { details: { version: article.version } })
    if (article.publishedRevisionId === null || !article.hasChangesNotOut) return refuse('not-possible')
    const done = restoreWorkingCopy(tx, article, readRevision(tx, article.publishedRevisionId), actor.id, now)
    record(tx, { what: 'article.draft-discarded', actor, now, articleId: article.id, details: done })
    return ok(done)
  },
)
