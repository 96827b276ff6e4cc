import type { Db } from '#db/engine/open.ts'
import { storedSetting } from '#db/queries/settings/stored-setting.ts'
import { siteSettings } from '#domain/paper/settings.ts'

const { masthead, dates, clock, offline, countsReads, feeds, crawlers, language } = siteSettings.shape

/** Settings that are choices and switches. No name, no text, no address, no key. */
export function settingsPart(db: Db): Record<string, unknown> {
  const site = storedSetting(db, 'site') as Record<string, unknown> | undefined
  if (!site) return {}
  const choices = { masthead, dates, clock, offline, countsReads, feeds, crawlers }
  const visible = Object.entries(choices).map(([name, schema]) => [name, schema.safeParse(site[name]).data ?? null])
  const zone = site['zone']
  return {
    ...Object.fromEntries(visible),
    language: knownLanguage(site['language']),
    zone: typeof zone === 'string' && Intl.supportedValuesOf('timeZone').concat('UTC').includes(zone) ? zone : null,
  }
}

/** The language if it is one that has a name; a text in its place is not repeated. */
function knownLanguage(value: unknown): string | null {
  const tag = language.safeParse(value).data
  if (tag === undefined) return null
  const [code = ''] = tag.split('-')
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) === undefined ? null : code
}
