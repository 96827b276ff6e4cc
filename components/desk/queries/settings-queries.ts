import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

export type StoredSettings = SiteSettings & { version: number }
export type StoredList<K extends string, T> = { version: number } & Record<K, T[]>

export const settingsQueries = {
  paper: () => apiQuery<StoredSettings>(['settings', 'paper'], '/api/settings'),
  /** A list that is a setting of its own, at a path of the API. */
  list: <K extends string, T>(path: string) => apiQuery<StoredList<K, T>>(['settings', 'list', path], path),
}
