import { and, eq } from 'drizzle-orm'
import { restoreWorkingCopy } from '#db/commands/article/steps/restore-working-copy.ts'
import { readRevision } from '#db/commands/article/steps/revision.ts'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import { revisions } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Makes an earlier revision of a story its working copy again, as a new revision on top of the others. Readers see no
 * change until it is published. Sections, topics, bylines and the like that are gone are left out and listed. `now` in
 * ms UTC.
 */
export const restoreRevision = commandOn(
  storyFor('article.edit'),
  (tx, article, input: { id: number; number: number; version: number }, { actor, now }) => {
    if (article.version !== input.version) return refuse('changed-meanwhile', { details: { version: article.version } })
    const isKept = and(eq(revisions.articleId, article.id), eq(revisions.number, input.number))
    const kept = tx.select({ id: revisions.id }).from(revisions).where(isKept).get()
    if (!kept) return refuse('not-found')
    const done = restoreWorkingCopy(tx, article, readRevision(tx, kept.id), actor.id, now)
    const details = { from: input.number, ...done }
    record(tx, { what: 'article.revision-restored', actor, now, articleId: article.id, details })
    return ok(done)
  },
)
