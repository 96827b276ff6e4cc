import { eq, isNull } from 'drizzle-orm'
import { putDraft } from '#db/commands/front/steps/keep-draft.ts'
import { writeFront } from '#db/commands/front/steps/put-front.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { storedDraft } from '#db/queries/front/front-draft.ts'
import { savedFront } from '#db/queries/front/saved-front.ts'
import { plannedFrontOwner } from '#db/queries/media/owner-pictures.ts'
import { frontDraft, plannedFronts, sectionLeads, sections } from '#db/schema/tables.ts'
import { chosenPlace, withoutStory } from '#domain/article/front/front-placement.ts'
import { picturesIn } from '#domain/article/front/front-places.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import type { Actor } from '#domain/permissions/can.ts'

/**
 * Takes a story out of the slots of the public front, which becomes a new version, of planned fronts and of the draft,
 * and unpins it as lead of sections, in the caller's transaction: rules fill the places. Former fronts stay as they
 * were. Returns the tags that the caller names to the change log.
 */
export function releaseFromFronts(tx: Tx, actor: Actor, articleId: number, now: number): string[] {
  releaseFromPublicFront(tx, actor, articleId, now)
  releaseFromPlanned(tx, articleId)
  const { articleId: lead, sectionId: section } = sectionLeads
  const leads = tx.delete(sectionLeads).where(eq(lead, articleId)).returning({ id: section }).all()
  return leads.map(({ id }) => {
    const section = tx.select({ slug: sections.slug }).from(sections).where(eq(sections.id, id)).get()
    record(tx, { what: 'section.lead-taken-off', actor, now, articleId, details: { slug: section?.slug } })
    return `list:section:${id}`
  })
}

function releaseFromPublicFront(tx: Tx, actor: Actor, articleId: number, now: number): void {
  const { version, slots } = savedFront(tx)
  const place = chosenPlace(slots, articleId)
  if (place !== null) {
    const out = { slots: withoutStory(slots, articleId), by: actor.id, why: 'saved' as const }
    const details = { version: writeFront(tx, out, now), place }
    record(tx, { what: 'front.story-released', actor, now, articleId, details })
  }
  const draft = storedDraft(tx)
  if (draft.slots === null) return
  // A draft of another front than the last one stays behind it: its editors are told that the front changed.
  const basedOn = draft.basedOn === version && place !== null ? version + 1 : draft.basedOn
  if (basedOn === draft.basedOn && chosenPlace(draft.slots, articleId) === null) return
  const by = tx.select({ by: frontDraft.savedBy }).from(frontDraft).get()?.by ?? null
  putDraft(tx, { slots: withoutStory(draft.slots, articleId), basedOn, by }, now)
}

function releaseFromPlanned(tx: Tx, articleId: number): void {
  const waiting = tx.select().from(plannedFronts).where(isNull(plannedFronts.doneAt)).all()
  for (const { id, slots: stored } of waiting) {
    const slots = frontSlots.safeParse(stored)
    if (!slots.success || chosenPlace(slots.data, articleId) === null) continue
    const next = withoutStory(slots.data, articleId)
    tx.update(plannedFronts).set({ slots: next }).where(eq(plannedFronts.id, id)).run()
    savePictureUses(tx, plannedFrontOwner(id), 'waiting', { slot: picturesIn(next) })
  }
}
