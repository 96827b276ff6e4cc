import type { SettingName } from '#domain/paper/settings-changes.ts'
import type { SettingsChange, SiteSettings } from '#domain/paper/settings.ts'

type Group = 'feeds' | 'shareTo' | 'crawlers' | 'files' | 'telling' | 'responsibility'
type GroupPath = { [G in Group]: `${G}.${keyof SiteSettings[G] & string}` }[Group]
/** A setting, also one within a group: `name`, `feeds.topics`. */
export type SettingPath = Exclude<SettingName, Group> | GroupPath

export type ValueAt<P extends SettingPath> = P extends SettingName
  ? SiteSettings[P]
  : P extends `${infer G extends Group}.${infer N}`
    ? SiteSettings[G][N & keyof SiteSettings[G]]
    : never
/** The paths of settings whose values are of this type. */
export type PathsOf<T> = { [P in SettingPath]: ValueAt<P> extends T ? P : never }[SettingPath]

export const valueAt = <P extends SettingPath>(settings: SiteSettings, path: P): ValueAt<P> =>
  path.split('.').reduce<unknown>((group, name) => (group as Record<string, unknown>)[name], settings) as ValueAt<P>

/** The change that sets one setting, and within a group nothing else. */
export function changeAt<P extends SettingPath>(path: P, value: ValueAt<P>): SettingsChange {
  const [first = path, name] = path.split('.')
  return { [first]: name === undefined ? value : { [name]: value } }
}
