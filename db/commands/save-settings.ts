import { changed } from '#db/changes.ts'
import { record } from '#db/commands/record.ts'
import { turnTheDay } from '#db/commands/turn-the-day.ts'
import type { Db } from '#db/open.ts'
import { site } from '#db/queries/site.ts'
import { settings } from '#db/schema/newsroom.ts'
import { write } from '#db/write.ts'
import type { SiteSettings } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Changes what the paper is called, speaks and calls the time. Every page carries some of it, so every page is renewed. */
export function saveSettings(
  db: Db,
  actor: Actor,
  input: Partial<SiteSettings>,
  now: number,
): Result<SiteSettings, 'not-allowed' | 'unknown-zone'> {
  const saved = write(db, (tx) => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    if (input.zone !== undefined && !isZone(input.zone)) return refuse('unknown-zone', { field: 'zone' })
    const { name, tagline, language, zone, imprint } = { ...site(tx), ...input }
    const value = { name, tagline, language, zone, imprint }
    tx.insert(settings)
      .values({ key: 'site', value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
      .run()
    record(tx, { what: 'settings.saved', actor, now, details: { fields: Object.keys(input) } })
    changed(tx, ['site'], now)
    return ok(value)
  })
  if (saved.ok) turnTheDay(db, now)
  return saved
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
