import { eq } from 'drizzle-orm'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { openReceipt } from '#db/commands/receipts/steps/open-receipt.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Tx } from '#db/engine/open.ts'
import { FRONT_OWNER } from '#db/queries/media/owner-pictures.ts'
import { picturesOf } from '#db/queries/media/pictures-of.ts'
import { fronts, frontVersions } from '#db/schema/tables.ts'
import { duplicateStoryIn, everySlot, nextSlotExpiry, picturesIn } from '#domain/article/front/front-places.ts'
import { chosenIn, type FrontSlots } from '#domain/article/front/front-slots.ts'
import type { FrontWhy } from '#domain/article/front/front-views.ts'
import { ok, type Refusal, type Result, refuse } from '#domain/result.ts'

export type FrontRefusal = 'duplicate-story' | 'unknown-media'

/** Refuses a front that has a story twice, or a picture that is missing. */
export function checkFront(tx: Tx, slots: FrontSlots): Refusal<FrontRefusal> | null {
  const doubled = duplicateStoryIn(slots)
  if (doubled) return refuse('duplicate-story', { field: doubled.places[1], details: doubled })
  const lost = everySlot(slots).find(({ slot }) => {
    const picture = chosenIn(slot)?.picture
    return picture != null && !picturesOf(tx, [picture]).has(picture)
  })
  return lost ? refuse('unknown-media', { field: lost.place }) : null
}

/** Refuses a change that was made to another version than the public front, and returns that front in the details. */
export function refuseStaleFront(tx: Tx, version: number): Refusal<'changed-meanwhile'> | null {
  const before = tx.select({ version: fronts.version, slots: fronts.slots }).from(fronts).where(eq(fronts.id, 1)).get()
  if ((before?.version ?? 0) === version) return null
  return refuse('changed-meanwhile', { details: { theirs: before?.slots, version: before?.version ?? 0 } })
}

type Out = { slots: FrontSlots; by: string | null; why: FrontWhy; ofVersion?: number }

/**
 * Makes a front public as the next version, which is kept for ever. Stories whose time in a slot is over leave it now.
 */
export function putFront(tx: Tx, out: Out, now: number): Result<{ version: number }, FrontRefusal> {
  return checkFront(tx, out.slots) ?? ok({ version: writeFront(tx, out, now) })
}

/** The same for a front of which no more is known than that it was public, less a story: it is not refused. */
export function writeFront(tx: Tx, { slots, by, why, ofVersion }: Out, now: number): number {
  const version = (tx.select({ version: fronts.version }).from(fronts).where(eq(fronts.id, 1)).get()?.version ?? 0) + 1
  const saved = { version, slots, savedAt: now, savedBy: by }
  const row = { ...saved, judgedAt: now, leavesAt: nextSlotExpiry(slots, now) }
  tx.insert(fronts)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: fronts.id, set: row })
    .run()
  tx.insert(frontVersions)
    .values({ ...saved, why, ofVersion: ofVersion ?? null })
    .run()
  savePictureUses(tx, FRONT_OWNER, 'public', { slot: picturesIn(slots) })
  openReceipt(tx, { articleId: null, what: 'front', by, now })
  changed(tx, ['front'], now)
  return version
}
