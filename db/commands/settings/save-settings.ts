import { randomBytes } from 'node:crypto'
import { type PictureRefusal, refusePicture } from '#db/commands/media/steps/refuse-picture.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { PAPER_OWNER } from '#db/queries/media/shown-pictures.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { settings } from '#db/schema/newsroom-tables.ts'
import { readableColour } from '#domain/article/section-colour.ts'
import { type SettingsChange, type SiteSettings, withChange } from '#domain/paper/settings.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Refusals = 'not-allowed' | 'unknown-zone' | 'low-contrast' | 'changed-meanwhile' | PictureRefusal

/**
 * Changes settings of the paper, such as its name, language and time zone. Every page shows some of them, so every page
 * is invalidated. With a `version` they are saved only while that one is current.
 */
export function saveSettings(
  db: Db,
  actor: Actor,
  { version, ...change }: SettingsChange & { version?: number | undefined },
  now: number,
): Result<SiteSettings & { version: number }, Refusals> {
  const saved = write(db, (tx): Result<SiteSettings & { version: number }, Refusals> => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    if (change.zone !== undefined && !isZone(change.zone)) return refuse('unknown-zone', { field: 'zone' })
    const colour = change.accent?.startsWith('#') ? readableColour({ light: change.accent }) : ok(null)
    if (!colour.ok) return { ...colour, field: 'accent' }
    const unshown = change.logo ? refusePicture(tx, change.logo, 'logo', now) : null
    if (unshown) return unshown
    const { version: last, ...before } = paperSettings(tx)
    if (version !== undefined && version !== last)
      return refuse('changed-meanwhile', { details: { version: last, theirs: before } })
    const value = { ...withKey(withChange(before, change)), version: last + 1 }
    tx.insert(settings)
      .values({ key: 'site', value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
      .run()
    savePictureUses(tx, PAPER_OWNER, 'public', { logo: value.logo })
    record(tx, { what: 'settings.saved', actor, now, details: { fields: Object.keys(change) } })
    changed(tx, ['site'], now)
    return ok(value)
  })
  if (saved.ok) advanceDay(db, now)
  return saved
}

/**
 * Adds the IndexNow key when it is first needed; it stays the same. Search engines trust a site that serves the key at
 * one of its addresses.
 */
function withKey(settings: SiteSettings): SiteSettings {
  const { telling } = settings
  if (!telling.indexNow || telling.indexNowKey !== '') return settings
  return { ...settings, telling: { ...telling, indexNowKey: randomBytes(16).toString('hex') } }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
