import { eq } from 'drizzle-orm'
import { replaceMergedSections } from '#db/commands/front/steps/merge-on-front.ts'
import { type FrontRefusal, putFront, refuseStaleFront } from '#db/commands/front/steps/put-front.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { keptWithoutNames } from '#db/queries/names/replaced-names.ts'
import { frontVersions, merged } from '#db/schema/tables.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type RollBackRefusal = 'not-allowed' | 'not-found' | 'not-possible' | 'changed-meanwhile' | FrontRefusal

/** Makes an earlier front public again, as a new version: no version in between is lost. */
export function rollBackFront(
  db: Db,
  actor: Actor,
  input: { version: number; to: number },
  now: number,
): Result<{ version: number }, RollBackRefusal> {
  return write(db, (tx) => {
    if (!can(actor, 'front.edit')) return refuse('not-allowed')
    const meanwhile = refuseStaleFront(tx, input.version)
    if (meanwhile) return meanwhile
    const { version } = frontVersions
    const then = tx.select(columns(frontVersions, 'slots')).from(frontVersions).where(eq(version, input.to)).get()
    if (!then) return refuse('not-found')
    const shown = keptWithoutNames(tx, { of: 'front', id: 1, upto: input.to }, then.slots as object)
    const slots = frontSlots.safeParse(replaceMergedSections(shown, mergedSections(tx)))
    if (!slots.success) return refuse('not-possible')
    const done = putFront(tx, { slots: slots.data, by: actor.id, why: 'rolled-back', ofVersion: input.to }, now)
    if (!done.ok) return done
    record(tx, { what: 'front.rolled-back', actor, now, details: { ...done.value, to: input.to } })
    return ok(done.value)
  })
}

/** Ids of merged sections, with the section that each was merged into. */
function mergedSections(tx: Tx): Map<number, number> {
  const rows = tx.select().from(merged).where(eq(merged.noun, 'section')).all()
  return new Map(rows.map(({ id, intoId }) => [id, intoId]))
}
