import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { changed } from '#db/changes.ts'
import { putFront } from '#db/commands/put-front.ts'
import { record } from '#db/commands/record.ts'
import { NOTHING_SHOWN, savePictureUses } from '#db/commands/save-picture-uses.ts'
import type { Db } from '#db/open.ts'
import { storedSlots } from '#db/queries/saved-front.ts'
import { plannedFrontOwner } from '#db/queries/shown-pictures.ts'
import { fronts, plannedFronts, sectionLeads } from '#db/schema/fronts.ts'
import { sections } from '#db/schema/newsroom.ts'
import { statement } from '#db/statement.ts'
import { write } from '#db/write.ts'
import { everySlot, nextLeaving } from '#domain/article/front-places.ts'
import { chosenIn, frontSlots } from '#domain/article/front-slots.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** Puts out the fronts whose time has come, in their order, and takes from their slots the stories whose time is up. */
export function runDueFronts(db: Db, now: number): void {
  while (putOutNext(db, now));
  leaveSlots(db, now)
  leaveSections(db, now)
}

/** A front is judged again when its time comes: what was there when it was set may not be there now. */
function putOutNext(db: Db, now: number): boolean {
  const isDue = and(isNull(plannedFronts.doneAt), lte(plannedFronts.dueAt, now))
  const first = asc(plannedFronts.dueAt)
  const due = db.select().from(plannedFronts).where(isDue).orderBy(first, asc(plannedFronts.id)).limit(1).get()
  if (!due) return false
  write(db, (tx) => {
    const slots = frontSlots.safeParse(due.slots)
    const out = slots.success ? putFront(tx, { slots: slots.data, by: due.plannedBy, why: 'planned' }, now) : null
    const outcome = out?.ok ? ('out' as const) : ('refused' as const)
    tx.update(plannedFronts).set({ doneAt: now, outcome }).where(eq(plannedFronts.id, due.id)).run()
    savePictureUses(tx, plannedFrontOwner(due.id), 'waiting', NOTHING_SHOWN)
    const details = { planned: due.id, dueAt: due.dueAt }
    if (out?.ok)
      record(tx, {
        what: 'front.went-out',
        actor: SYSTEM,
        now,
        details: { ...details, ...out.value, lateMs: now - due.dueAt },
      })
    else record(tx, { what: 'front.plan-failed', actor: SYSTEM, now, details: { ...details, code: out?.code ?? null } })
    return ok(null)
  })
  return true
}

function leaveSlots(db: Db, now: number): void {
  const isDue = statement<{ slots: string; judgedAt: number }>(
    db,
    'select slots, judged_at judgedAt from fronts where leaves_at <= ?',
  )
  if (!isDue.get(now)) return
  write(db, (tx) => {
    const row = statement<{ slots: string; judgedAt: number }>(tx, 'select slots, judged_at judgedAt from fronts').get()
    if (!row) return ok(null)
    const slots = storedSlots(row.slots)
    const left = everySlot(slots).flatMap(({ place, slot }) => {
      const { story, until } = chosenIn(slot) ?? {}
      return until !== undefined && until > row.judgedAt && until <= now ? [{ place, story }] : []
    })
    tx.update(fronts)
      .set({ judgedAt: now, leavesAt: nextLeaving(slots, now) })
      .run()
    record(tx, { what: 'front.slots-left', actor: SYSTEM, now, details: { left } })
    changed(tx, ['front'], now)
    return ok(null)
  })
}

function leaveSections(db: Db, now: number): void {
  const due = db
    .select({ sectionId: sectionLeads.sectionId, articleId: sectionLeads.articleId, slug: sections.slug })
    .from(sectionLeads)
    .innerJoin(sections, eq(sections.id, sectionLeads.sectionId))
    .where(lte(sectionLeads.leavesAt, now))
    .all()
  if (due.length === 0) return
  write(db, (tx) => {
    for (const { sectionId, articleId, slug } of due) {
      tx.delete(sectionLeads)
        .where(and(eq(sectionLeads.sectionId, sectionId), lte(sectionLeads.leavesAt, now)))
        .run()
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
