import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { ownViews as viewsOf } from '#db/queries/people/own-views.ts'
import { ownViews } from '#db/schema/tables.ts'
import { MOST_OWN_VIEWS, type OwnView } from '#domain/article/lists/own-view.ts'
import { filtersInAddress, listQuery } from '#domain/article/lists/story-list-address.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Keeps a view of the list of stories under a name, for the person themselves; one of that name is replaced. Of the
 * query only what the list knows is kept. Refuses the twenty-first.
 */
export function keepOwnView(
  db: Db,
  actor: Actor,
  { name, query }: OwnView,
  now: number,
): Result<null, 'not-allowed' | 'too-many-views'> {
  const { id: personId } = actor
  if (personId === null) return refuse('not-allowed')
  return write(db, (tx) => {
    const others = viewsOf(tx, personId).filter((one) => one.name !== name)
    if (others.length >= MOST_OWN_VIEWS) return refuse('too-many-views')
    const kept = listQuery(filtersInAddress(new URLSearchParams(query), personId))
    const row = { personId, name, query: kept, createdAt: now }
    const target = [ownViews.personId, ownViews.name]
    tx.insert(ownViews)
      .values(row)
      .onConflictDoUpdate({ target, set: { query: kept } })
      .run()
    return ok(null)
  })
}
