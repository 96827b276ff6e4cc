import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import type { OutsideScript } from '#domain/paper/outside-script.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Saved = { version: number; scripts: OutsideScript[] }

/**
 * Saves which scripts of other hosts readers' pages load, with the whole of them in the audit log. Refuses where
 * somebody saved them since this version. `now` in ms UTC.
 */
export function saveOutsideScripts(
  db: Db,
  actor: Actor,
  { version, scripts }: Saved,
  now: number,
): Result<Saved, 'not-allowed' | 'changed-meanwhile'> {
  return write(db, (tx) => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    const before = outsideScripts(tx)
    if (before.version !== version) return refuse('changed-meanwhile', { details: { version: before.version } })
    const value = { version: version + 1, scripts }
    storeSetting(tx, 'outside-scripts', value)
    const details = { before: before.scripts, scripts, sources: scripts.map(({ src }) => src).join(', ') }
    record(tx, { what: 'settings.outside-scripts-saved', actor, now, details })
    changed(tx, ['site'], now)
    return ok(value)
  })
}
