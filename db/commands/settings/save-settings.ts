import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { type SettingsRefusal, type StoredSettings, storeSettings } from '#db/commands/settings/steps/store-settings.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import type { SettingsChange } from '#domain/paper/settings.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { type Result, refuse } from '#domain/result.ts'

/**
 * Changes settings of the paper, such as its name, language and time zone. Every page shows some of them, so every page
 * is invalidated. With a `version` they are saved only while that one is current.
 */
export function saveSettings(
  db: Db,
  actor: Actor,
  change: SettingsChange & { version?: number | undefined },
  now: number,
): Result<StoredSettings, 'not-allowed' | SettingsRefusal> {
  const saved = write(db, (tx): Result<StoredSettings, 'not-allowed' | SettingsRefusal> => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    return storeSettings(tx, actor, change, now)
  })
  if (saved.ok) advanceDay(db, now)
  return saved
}
