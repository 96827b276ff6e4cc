import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { CHECKLIST } from '#db/queries/settings/desk-checklist.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Hides the checklist of the first day for everybody, or shows it again. Refused: `not-allowed`. `now` in ms UTC. */
export function hideChecklist(
  db: Db,
  actor: Actor,
  { isHidden }: { isHidden: boolean },
  now: number,
): Result<null, 'not-allowed'> {
  return write(db, (tx): Result<null, 'not-allowed'> => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    storeSetting(tx, CHECKLIST, { isHidden })
    record(tx, { what: 'settings.saved', actor, now, details: { fields: ['checklist'] } })
    return ok(null)
  })
}
