import { randomBytes } from 'node:crypto'
import { type PictureRefusal, refusePicture } from '#db/commands/media/steps/refuse-picture.ts'
import { savePictureUses } from '#db/commands/media/steps/save-picture-uses.ts'
import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { PAPER_OWNER, picturesOfPaper } from '#db/queries/media/owner-pictures.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { readableColour } from '#domain/article/fields/section-colour.ts'
import { type SettingsChange, type SiteSettings, withChange } from '#domain/paper/settings.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type SettingsRefusal = 'unknown-zone' | 'low-contrast' | 'changed-meanwhile' | PictureRefusal
export type StoredSettings = SiteSettings & { version: number }

/**
 * Stores a change of the settings by somebody who may make it, and invalidates every page. With a `version` it is
 * stored only while that one is current. The caller runs `advanceDay` after its transaction, because the zone may have
 * changed.
 */
export function storeSettings(
  tx: Tx,
  actor: Pick<Actor, 'id' | 'key'>,
  { version, ...change }: SettingsChange & { version?: number | undefined },
  now: number,
): Result<StoredSettings, SettingsRefusal> {
  if (change.zone !== undefined && !isZone(change.zone)) return refuse('unknown-zone', { field: 'zone' })
  const colour = change.accent?.startsWith('#') ? readableColour({ light: change.accent }) : ok(null)
  if (!colour.ok) return { ...colour, field: 'accent' }
  for (const field of ['logo', 'logoDark', 'icon'] as const) {
    const unshown = change[field] ? refusePicture(tx, change[field], field, now) : null
    if (unshown) return unshown
  }
  const { version: last, ...before } = paperSettings(tx)
  if (version !== undefined && version !== last)
    return refuse('changed-meanwhile', { details: { version: last, theirs: before } })
  const value = { ...withKey(withChange(before, change)), version: last + 1 }
  storeSetting(tx, 'site', value)
  savePictureUses(tx, PAPER_OWNER, 'public', { logo: picturesOfPaper(value) })
  record(tx, { what: 'settings.saved', actor, now, details: { fields: Object.keys(change) } })
  changed(tx, ['site'], now)
  return ok(value)
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
