import { eq } from 'drizzle-orm'
import { removeFromPublic } from '#db/commands/article/steps/remove-from-public.ts'
import { cancelPublishJobs } from '#db/commands/article/steps/schedule-publication.ts'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import { releaseFromFronts } from '#db/commands/front/steps/release-from-fronts.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import { undoUntil } from '#db/queries/article/undo-until.ts'
import { articles, undonePublications } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'
import { decide } from '#domain/workflow/decide.ts'

/**
 * Undoes a first publication within ten minutes: the story is a draft again and its address is nothing, as before. The
 * publication, its revision and its events stay in the history, and the address stays reserved. Fronts and sections let
 * the story go, so that a second publication, which gets a new date, does not bring it back to its places. Refused:
 * `undo-not-first` if it was imported, or updated, corrected or withdrawn since; `undo-too-late`.
 */
export const undoPublication = commandOn(
  storyFor('article.withdraw'),
  (tx, article, _: { id: number }, { actor, now }) => {
    const decided = decide(article, 'undo-publication', now)
    if (!decided.ok) return decided
    const until = undoUntil(tx, article.id)
    if (until === null) return refuse('undo-not-first')
    if (now > until) return refuse('undo-too-late', { details: { until } })
    const { id, version, firstPublishedAt: publishedAt } = article
    const tags = removeFromPublic(tx, id, { what: 'undo', by: actor.id, now })
    cancelPublishJobs(tx, id, now)
    tx.insert(undonePublications).values({ articleId: id, undoneAt: now, undoneBy: actor.id }).run()
    // Without a first date the next publication is the first again.
    const state = { status: decided.value, publishedRevisionId: null, firstPublishedAt: null, hasChangesNotOut: true }
    tx.update(articles).set(state).where(eq(articles.id, id)).run()
    tags.push(...releaseFromFronts(tx, actor, id, now))
    record(tx, { what: 'article.publication-undone', actor, now, articleId: id, details: { publishedAt } })
    notify(tx, { kind: 'publication-undone', actor, articleId: id, now })
    changed(tx, tags, now)
    return ok({ status: decided.value, version })
  },
)
