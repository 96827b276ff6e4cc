import type { SettingsChange, SiteSettings } from '#domain/paper/settings.ts'

export type SettingName = keyof SiteSettings

/** Settings that readers see on every page, in the order of the desk. */
const ON_EVERY_PAGE = [
  'name',
  'type',
  'nameplate',
  'masthead',
  'language',
  'zone',
  'dates',
  'clock',
  'imprint',
] as const

/** Names the settings of a change by which every page looks different. The logo counts while it heads each page. */
export function seenOnEveryPage(before: SiteSettings, change: SettingsChange): SettingName[] {
  const differs = (name: SettingName) => change[name] !== undefined && change[name] !== before[name]
  const isLogoSeen = before.masthead === 'logo' && change.masthead === undefined && differs('logo')
  return [...ON_EVERY_PAGE.filter(differs), ...(isLogoSeen ? (['logo'] as const) : [])]
}

/** The change that undoes another: the values before it of everything that it sets, also within groups. */
export function reverseOf(before: SiteSettings, change: SettingsChange): SettingsChange {
  return Object.fromEntries(
    Object.entries(change)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const old = before[name as SettingName]
        return [name, isGroup(value) && isGroup(old) ? pick(old, Object.keys(value)) : old]
      }),
  )
}

type Group = Record<string, unknown>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)
const pick = (group: Group, names: string[]) => Object.fromEntries(names.map((name) => [name, group[name]]))
