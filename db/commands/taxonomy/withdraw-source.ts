import { eq } from 'drizzle-orm'
import type { Kept } from '#db/commands/article/bulk.ts'
import { applyBulkToStory } from '#db/commands/article/steps/bulk-story.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { withdrawableCount, withdrawableIds } from '#db/queries/taxonomy/source-withdrawal-preview.ts'
import { bulkActs } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Most stories that one transaction withdraws: other writers wait for it. docs/decisions/0026 says what was measured.
 */
export const MOST_AT_ONCE = 500

export type WithdrawSourceInput = {
  id: number
  reason: string
  legal: boolean
  /** The number of stories to be withdrawn that the person saw. */
  count: number
  /** The same for all parts of one action, which are undone together. */
  batch: string
}

/**
 * Withdraws everything of a source, public and scheduled, in one transaction: all of it or nothing. Of more than
 * MOST_AT_ONCE those published last go first; the request is repeated with what is `left`.
 */
export function withdrawSource(
  db: Db,
  actor: Actor,
  input: WithdrawSourceInput,
  now: number,
): Result<{ act: number; withdrawn: number; left: number }, 'not-allowed' | 'count-changed' | 'not-possible'> {
  const by = actor.id
  return write(db, (tx) => {
    if (by === null || !can(actor, 'article.withdraw')) return refuse('not-allowed')
    const count = withdrawableCount(tx, input.id)
    if (count === 0) return refuse('not-possible')
    if (count !== input.count) return refuse('count-changed', { details: { count } })
    const kept = begunOrNew(tx, { ...input, by }, now)
    if (kept === null) return refuse('not-possible')
    const ids = withdrawableIds(tx, input.id, MOST_AT_ONCE)
    for (const id of ids) {
      const { before } = applyBulkToStory(tx, actor, id, kept.act, now)
      if (!before) return refuse('not-possible', { details: { article: id } })
      kept.stories.push(before)
    }
    const before: Kept = { act: kept.act, stories: kept.stories }
    tx.update(bulkActs).set({ before }).where(eq(bulkActs.id, kept.id)).run()
    return ok({ act: kept.id, withdrawn: kept.stories.length, left: count - ids.length })
  })
}

/** The stored batch of a source's actions, by which its page finds the last one. */
export const batchOfSource = (id: number, batch: string): string => `source:${id}:${batch}`

/** The action that this is a part of, or a new one; null if it is another person's, or was undone. */
function begunOrNew(
  tx: Tx,
  { id, by, reason, legal, batch: given }: WithdrawSourceInput & { by: string },
  now: number,
): (Kept & { id: number }) | null {
  const batch = batchOfSource(id, given)
  const going = tx.select().from(bulkActs).where(eq(bulkActs.batch, batch)).get()
  if (going) return going.by === by && going.undoneAt === null ? { id: going.id, ...(going.before as Kept) } : null
  const before: Kept = { act: { what: 'withdraw', reason, legal }, stories: [] }
  const row = tx.insert(bulkActs).values({ at: now, by, what: 'withdraw', before, batch }).returning().get()
  return { id: row.id, ...before }
}
