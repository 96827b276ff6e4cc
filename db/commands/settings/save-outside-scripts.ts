import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import type { OutsideScript } from '#domain/paper/outside-script.ts'
import { ok, refuse } from '#domain/result.ts'

type Saved = { version: number; scripts: OutsideScript[] }

/**
 * Saves which scripts of other hosts readers' pages load, with the whole of them in the audit log. Refuses where
 * somebody saved them since this version. `now` in ms UTC.
 */
export const saveOutsideScripts = commandFor('settings.edit', (tx, { version, scripts }: Saved, { actor, now }) => {
  const before = outsideScripts(tx)
  if (before.version !== version) return refuse('changed-meanwhile', { details: { version: before.version } })
  const value = { version: version + 1, scripts }
  storeSetting(tx, 'outside-scripts', value)
  const details = { before: before.scripts, scripts, sources: scripts.map(({ src }) => src).join(', ') }
  record(tx, { what: 'settings.outside-scripts-saved', actor, now, details })
  changed(tx, ['site'], now)
  return ok(value)
})
