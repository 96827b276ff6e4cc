import { desc, notInArray } from 'drizzle-orm'
import { NO_USES, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import type { Tx } from '#db/engine/open.ts'
import { storedDraft, type StoredDraft } from '#db/queries/front/front-draft.ts'
import { FRONT_OWNER } from '#db/queries/media/owner-pictures.ts'
import { discardedFronts, frontDraft } from '#db/schema/tables.ts'
import { picturesIn } from '#domain/article/front/front-places.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import type { DiscardWhy } from '#domain/article/front/front-views.ts'
import { type Refusal, refuse } from '#domain/result.ts'

/** Number of ended drafts that are kept. */
const MOST = 20

/** Refuses a change of another draft than the present one, and returns that draft in the details. */
export function refuseStaleDraft({ version, slots }: StoredDraft, seen: number): Refusal<'changed-meanwhile'> | null {
  return version === seen ? null : refuse('changed-meanwhile', { details: { theirs: slots, version } })
}

type Next = { slots: FrontSlots | null; basedOn: number; by: string | null }

/** Stores the next version of the draft; null slots end it. Its pictures are in use while it is there. */
export function putDraft(tx: Tx, { slots, basedOn, by }: Next, now: number): number {
  const version = storedDraft(tx).version + 1
  const row = { version, slots, basedOn, savedAt: now, savedBy: by }
  tx.insert(frontDraft)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: frontDraft.id, set: row })
    .run()
  savePictureUses(tx, FRONT_OWNER, 'working', slots === null ? NO_USES : { slot: picturesIn(slots) })
  return version
}

/** Keeps a draft that ends without being published, so that it can be taken up again. */
export function keepEndedDraft(
  tx: Tx,
  { slots, why, by }: { slots: FrontSlots; why: DiscardWhy; by: string | null },
  now: number,
): number {
  const ended = { slots, why, discardedAt: now, discardedBy: by }
  const { id } = tx.insert(discardedFronts).values(ended).returning({ id: discardedFronts.id }).get()
  const kept = tx.select({ id: discardedFronts.id }).from(discardedFronts).orderBy(desc(discardedFronts.id)).limit(MOST)
  tx.delete(discardedFronts).where(notInArray(discardedFronts.id, kept)).run()
  return id
}
