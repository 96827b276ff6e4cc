import { eq } from 'drizzle-orm'
import { putDraft } from '#db/commands/front/steps/keep-draft.ts'
import { putFront } from '#db/commands/front/steps/put-front.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { storedDraft } from '#db/queries/front/front-draft.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { frontDraft, published } from '#db/schema/tables.ts'
import { chosenPlace, placedAt } from '#domain/article/front/front-placement.ts'
import type { Place } from '#domain/article/front/front-places.ts'
import { ok, refuse } from '#domain/result.ts'

type Placement = { article: number; place: Place }

/**
 * Puts a public story into a slot of the public front, as a new version of it. The rest of the front stays as it is. An
 * editor's draft gets the story in the same slot, so that publishing the draft later does not take it away again.
 */
export const putStoryOnFront = commandFor('front.edit', (tx, { article, place }: Placement, { actor, now }) => {
  if (!tx.select({ id: published.articleId }).from(published).where(eq(published.articleId, article)).get())
    return refuse('not-found')
  const front = savedFront(tx)
  const before = front.version
  // The story stands there already: a repeated request makes no second version.
  if (chosenPlace(front.slots, article) === place) return ok({ version: before, before })
  const done = putFront(tx, { slots: placedAt(front.slots, article, place), by: actor.id, why: 'saved' }, now)
  if (!done.ok) return done
  putIntoDraft(tx, { article, place, before, now })
  record(tx, { what: 'front.story-placed', actor, now, articleId: article, details: { ...done.value, place } })
  return ok({ version: done.value.version, before })
})

/** A draft of another front than the last one stays behind it: its editors are told that the front changed. */
function putIntoDraft(tx: Tx, { article, place, before, now }: Placement & { before: number; now: number }): void {
  const { slots, basedOn } = storedDraft(tx)
  if (slots === null) return
  const by = savedBy(tx)
  putDraft(tx, { slots: placedAt(slots, article, place), basedOn: basedOn === before ? before + 1 : basedOn, by }, now)
}

const savedBy = (tx: Tx): string | null => tx.select({ by: frontDraft.savedBy }).from(frontDraft).get()?.by ?? null
