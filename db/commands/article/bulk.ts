import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Before } from '#db/commands/article/steps/bulk-before.ts'
import {
  applyBulkToStory,
  changedOutcome,
  refusedOutcome,
  type BulkStoryResult,
} from '#db/commands/article/steps/bulk-story.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { bulkActs } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

export type BulkInput = { ids: readonly number[]; act: BulkAct }
export type BulkPart = BulkInput & {
  /** The same for all parts of one action: they are undone together, and a part that is sent again is applied once. */
  batch?: string | undefined
}

/**
 * Previews an action on each story: it is applied and rolled back, so the preview cannot differ from the action.
 * Changes nothing.
 */
export function previewBulk(db: Db, actor: Actor, { ids, act }: BulkInput, now: number): Promise<BulkOutcome[]> {
  return mapYielding(db, ids, (id) => {
    let tried: BulkStoryResult | undefined
    write(db, (tx) => {
      tried = applyBulkToStory(tx, actor, id, act, now)
      return refuse('preview')
    })
    return tried?.outcome ?? refusedOutcome(id, '', 'not-found')
  })
}

/**
 * Applies an action to many stories, each in a transaction of its own, and stores the state that undoing needs. An
 * action may come in parts, and a part may be sent again after a broken connection: nothing is applied twice.
 */
export async function applyBulk(
  db: Db,
  actor: Actor,
  { ids, act, batch }: BulkPart,
  now: number,
): Promise<Result<{ id: number; items: BulkOutcome[] }, 'not-allowed' | 'not-possible'>> {
  const by = actor.id
  if (by === null) return refuse('not-allowed')
  const begun = await retryWhileBusy(db, () =>
    write(db, (tx) => beginOrGoOn(tx, { by, act, batch: batch ?? null }, now)),
  )
  if (!begun.ok) return begun
  const { id, stories } = begun.value
  const items = await mapYielding(db, ids, (article) => {
    const done = stories.find((one) => one.id === article)
    if (done) return changedOutcome(article, workingArticle(db, article)?.headline ?? '', done.wentOut)
    let tried: BulkStoryResult | undefined
    write(db, (tx) => {
      tried = applyBulkToStory(tx, actor, article, act, now)
      if (!tried.before) return refuse('nothing-to-do')
      // Stored in the story's own transaction, so that everything that was applied can be undone.
      const before = { act, stories: [...stories, tried.before] }
      tx.update(bulkActs).set({ before }).where(eq(bulkActs.id, id)).run()
      return ok(null)
    })
    if (tried?.before) stories.push(tried.before)
    return tried?.outcome ?? refusedOutcome(article, '', 'not-found')
  })
  return ok({ id, items })
}

export type Kept = { act: BulkAct; stories: Before[] }

/**
 * The action that these parts belong to, with the stories that are done; `not-possible` if the batch is another
 * action's, or was undone.
 */
function beginOrGoOn(
  tx: Tx,
  { by, act, batch }: { by: string; act: BulkAct; batch: string | null },
  now: number,
): Result<{ id: number; stories: Before[] }, 'not-possible'> {
  const going = batch === null ? undefined : tx.select().from(bulkActs).where(eq(bulkActs.batch, batch)).get()
  if (!going) {
    const before: Kept = { act, stories: [] }
    const { id } = tx.insert(bulkActs).values({ at: now, by, what: act.what, before, batch }).returning().get()
    return ok({ id, stories: [] })
  }
  const kept = going.before as Kept
  const isSame = going.by === by && JSON.stringify(kept.act) === JSON.stringify(act)
  return isSame && going.undoneAt === null ? ok({ id: going.id, stories: kept.stories }) : refuse('not-possible')
}

/**
 * Processes the items one by one and yields between them, so that neither the write lock nor the event loop is held for
 * all of them.
 */
export async function mapYielding<Item, Out>(
  db: Db,
  items: readonly Item[],
  work: (item: Item) => Out,
): Promise<Out[]> {
  const done: Out[] = []
  for (const item of items) {
    done.push(await retryWhileBusy(db, () => work(item)))
    await setImmediate()
  }
  return done
}
