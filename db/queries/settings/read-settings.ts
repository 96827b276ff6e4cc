import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { settings } from '#db/schema/tables.ts'
import {
  DEFAULT_SETTINGS,
  type SettingsChange,
  type SiteSettings,
  type TellingSettings,
  withChange,
} from '#domain/paper/settings.ts'

const BY_KEY = prepared({ key: settings.key }, (db, { key }) =>
  db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)),
)

/** The stored value of a setting; undefined where nobody has set it. */
export const storedSetting = (db: Readable, key: string): unknown => BY_KEY.get(db, { key })?.value

/** All settings of the paper, and the counter that every save raises; 0 if nobody has set anything. */
export function paperSettings(db: Readable): SiteSettings & { version: number } {
  reading('site')
  const { version = 0, ...saved } = (storedSetting(db, 'site') ?? {}) as SettingsChange & { version?: number }
  return { ...withoutOwnHub(withChange(DEFAULT_SETTINGS, saved)), version }
}

/** Drops a setting that older versions stored and exports still contain. The stored row stays: `news hash` reads it. */
function withoutOwnHub({ telling, ...others }: SiteSettings): SiteSettings {
  const { ownHub: _, ...known } = telling as TellingSettings & { ownHub?: unknown }
  return { ...others, telling: known }
}
