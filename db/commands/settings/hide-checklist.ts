import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { CHECKLIST } from '#db/queries/settings/desk-checklist.ts'
import { ok } from '#domain/result.ts'

/** Hides the checklist of the first day for everybody, or shows it again. Refused: `not-allowed`. `now` in ms UTC. */
export const hideChecklist = commandFor('settings.edit', (tx, { isHidden }: { isHidden: boolean }, { actor, now }) => {
  storeSetting(tx, CHECKLIST, { isHidden })
  record(tx, { what: 'settings.saved', actor, now, details: { fields: ['checklist'] } })
  return ok(null)
})
