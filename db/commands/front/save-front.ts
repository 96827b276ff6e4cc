import { type FrontRefusal, putFront, refuseStaleFront } from '#db/commands/front/steps/put-front.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import type { FrontSlots } from '#domain/article/front-slots.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Makes the stories of these slots the public front. Version 0 is the front that nobody has composed yet. */
export function saveFront(
  db: Db,
  actor: Actor,
  input: { version: number; slots: FrontSlots },
  now: number,
): Result<{ version: number }, 'not-allowed' | 'changed-meanwhile' | FrontRefusal> {
  return write(db, (tx) => {
    if (!can(actor, 'front.edit')) return refuse('not-allowed')
    const meanwhile = refuseStaleFront(tx, input.version)
    if (meanwhile) return meanwhile
    const out = putFront(tx, { slots: input.slots, by: actor.id, why: 'saved' }, now)
    if (!out.ok) return out
    record(tx, { what: 'front.saved', actor, now, details: out.value })
    return ok(out.value)
  })
}
