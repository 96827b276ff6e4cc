import { and, eq, isNull, lte } from 'drizzle-orm'
import { putFront } from '#db/commands/front/steps/put-front.ts'
import { NO_USES, savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { clearDueFailure, isRetryDue } from '#db/commands/schedule/steps/due-failures.ts'
import { attempt, type DueRun } from '#db/commands/schedule/steps/due-run.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { asText, number, prepared } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { storedSlots } from '#db/queries/front/saved-front.ts'
import { plannedFrontOwner } from '#db/queries/media/owner-pictures.ts'
import { fronts, plannedFronts, sectionLeads, sections } from '#db/schema/tables.ts'
import { everySlot, nextSlotExpiry } from '#domain/article/front/front-places.ts'
import { chosenIn, frontSlots } from '#domain/article/front/front-slots.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

const NEXT = prepared({ now: number }, (db, { now }) => {
  const { id, dueAt, doneAt } = plannedFronts
  const isDue = and(isNull(doneAt), lte(dueAt, now), isRetryDue('front', id, now))
  return db.select({ id, dueAt }).from(plannedFronts).where(isDue).orderBy(dueAt, id).limit(1)
})

/** Makes the planned front public that is due first. False if none is. */
export function publishNextPlannedFront(run: DueRun): boolean {
  const { db, now } = run
  const due = NEXT.get(db, { now })
  if (!due) return false
  const key = { kind: 'front' as const, ref: String(due.id) }
  const giveUp = () => {
    write(db, (tx) => ok(endPlan(tx, { ...due, code: 'failed' }, now)))
    clearDueFailure(db, key)
  }
  return attempt(run, { ...key, dueAt: due.dueAt }, () => publishPlanned(db, due, now), giveUp)
}

/** A front is validated again when its time comes, because what it names may be gone since it was planned. */
function publishPlanned(db: Db, { id, dueAt }: { id: number; dueAt: number }, now: number): void {
  write(db, (tx) => {
    const plan = tx.select().from(plannedFronts).where(eq(plannedFronts.id, id)).get()
    const slots = frontSlots.safeParse(plan?.slots)
    const by = plan?.plannedBy ?? null
    const published = slots.success ? putFront(tx, { slots: slots.data, by, why: 'planned' }, now) : null
    if (!published?.ok) return ok(endPlan(tx, { id, dueAt, code: published?.code ?? null }, now))
    tx.update(plannedFronts).set({ doneAt: now, outcome: 'out' }).where(eq(plannedFronts.id, id)).run()
    savePictureUses(tx, plannedFrontOwner(id), 'waiting', NO_USES)
    const details = { planned: id, dueAt, ...published.value, lateMs: now - dueAt }
    record(tx, { what: 'front.went-out', actor: SYSTEM, now, details })
    return ok(null)
  })
}

function endPlan(tx: Tx, plan: { id: number; dueAt: number; code: string | null }, now: number): void {
  tx.update(plannedFronts).set({ doneAt: now, outcome: 'refused' }).where(eq(plannedFronts.id, plan.id)).run()
  savePictureUses(tx, plannedFrontOwner(plan.id), 'waiting', NO_USES)
  const details = { planned: plan.id, dueAt: plan.dueAt, code: plan.code }
  record(tx, { what: 'front.plan-failed', actor: SYSTEM, now, details })
}

/** Removes the stories whose time is over from the front's slots. */
export function expireSlots(db: Db, now: number): void {
  if (!db.select({ id: fronts.id }).from(fronts).where(lte(fronts.leavesAt, now)).get()) return
  write(db, (tx) => {
    const row = tx
      .select({ slots: asText(fronts.slots), judgedAt: fronts.judgedAt })
      .from(fronts)
      .get()
    if (!row) return ok(null)
    const slots = storedSlots(row.slots)
    const left = everySlot(slots).flatMap(({ place, slot }) => {
      const { story, until } = chosenIn(slot) ?? {}
      return until !== undefined && until > row.judgedAt && until <= now ? [{ place, story }] : []
    })
    const judged = { judgedAt: now, leavesAt: nextSlotExpiry(slots, now) }
    tx.update(fronts).set(judged).run()
    record(tx, { what: 'front.slots-left', actor: SYSTEM, now, details: { left } })
    changed(tx, ['front'], now)
    return ok(null)
  })
}

/** Unpins the leads of sections whose time is over. */
export function expireSectionLeads(db: Db, now: number): void {
  const due = db
    .select({ sectionId: sectionLeads.sectionId, articleId: sectionLeads.articleId, slug: sections.slug })
    .from(sectionLeads)
    .innerJoin(sections, eq(sections.id, sectionLeads.sectionId))
    .where(lte(sectionLeads.leavesAt, now))
    .all()
  if (due.length === 0) return
  write(db, (tx) => {
    for (const { sectionId, articleId, slug } of due) {
      const isOver = and(eq(sectionLeads.sectionId, sectionId), lte(sectionLeads.leavesAt, now))
      tx.delete(sectionLeads).where(isOver).run()
      record(tx, { what: 'section.lead-left', actor: SYSTEM, now, articleId, details: { slug } })
    }
    changed(
      tx,
      due.map((one) => `list:section:${one.sectionId}`),
      now,
    )
    return ok(null)
  })
}
