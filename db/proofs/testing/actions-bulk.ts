import { type Before, undoOne } from '#db/commands/article/steps/bulk-before.ts'
import { applyBulkToStory } from '#db/commands/article/steps/bulk-story.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import type { BulkAction, TestAction } from '#db/proofs/testing/action.ts'
import { OTTILIE } from '#db/testing/cast.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

type Kept = { act: BulkAct; before: Before }
/** Bulk actions that were run, as the desk keeps them for undo. */
const acts = new WeakMap<Db, Kept[]>()
const actOf = (act: BulkAction, now: number): BulkAct => (act.what === 'schedule' ? { ...act, at: now + act.at } : act)

/** Runs one story's part of a bulk action, each in a transaction of its own, and its undo. */
export function performBulkAction(
  db: Db,
  { act: asked, isUndone }: Extract<TestAction, { do: 'bulk' }>,
  id: number,
  now: number,
): Result<unknown> {
  const act = actOf(asked, now)
  const acted = write(db, (tx) => {
    const { before, outcome } = applyBulkToStory(tx, OTTILIE, id, act, now)
    return before ? ok(before) : refuse(outcome.code ?? outcome.outcome)
  })
  if (!acted.ok) return acted
  const kept = acts.get(db) ?? []
  acts.set(db, [...kept, { act, before: acted.value }])
  const undone = isUndone ? undoInBulk(db, kept.length, now) : acted
  // Even if the undo was refused, the action was run.
  return undone?.ok ? undone : acted
}

/** Undoes one of the bulk actions that were run, perhaps long ago or for a second time. Undefined if there is none. */
export function undoInBulk(db: Db, which: number, now: number): Result<unknown> | undefined {
  const kept = acts.get(db) ?? []
  const one = kept[which % kept.length]
  return one && write(db, (tx) => undoOne(tx, OTTILIE, one.act, one.before, now))
}

/** The bulk action that `undoInBulk` would undo. */
export const keptInBulk = (db: Db, which: number): Kept | undefined => {
  const kept = acts.get(db) ?? []
  return kept[which % kept.length]
}

/** The outcome of a bulk action, rolled back as the desk's preview is. */
export function previewInBulk(db: Db, act: BulkAction, id: number, now: number): Result<BulkOutcome> {
  let outcome: BulkOutcome | undefined
  write(db, (tx) => {
    outcome = applyBulkToStory(tx, OTTILIE, id, actOf(act, now), now).outcome
    return refuse('preview')
  })
  return outcome ? ok(outcome) : refuse('not-found')
}
