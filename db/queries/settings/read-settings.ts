import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import {
  DEFAULT_SETTINGS,
  type SettingsChange,
  type SiteSettings,
  type TellingSettings,
  withChange,
} from '#domain/paper/settings.ts'

/** All settings of the paper, and the counter that every save raises; 0 if nobody has set anything. */
export function paperSettings(db: Readable): SiteSettings & { version: number } {
  reading('site')
  const row = statement<{ value: string }>(db, `select value from settings where key = 'site'`).get()
  const { version = 0, ...saved } = row ? (JSON.parse(row.value) as SettingsChange & { version?: number }) : {}
  return { ...withoutOwnHub(withChange(DEFAULT_SETTINGS, saved)), version }
}

/** Drops a setting that older versions stored and exports still contain. The stored row stays: `news hash` reads it. */
function withoutOwnHub({ telling, ...settings }: SiteSettings): SiteSettings {
  const { ownHub: _, ...known } = telling as TellingSettings & { ownHub?: unknown }
  return { ...settings, telling: known }
}
