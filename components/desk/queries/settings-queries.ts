import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

export type StoredSettings = SiteSettings & { version: number }
export type StoredList<K extends string, T> = { version: number } & Record<K, T[]>

export const settingsQueries = {
  paper: () =>
    queryOptions({ queryKey: ['settings', 'paper'], queryFn: () => api.get<StoredSettings>('/api/settings') }),
  /** A list that is a setting of its own, at a path of the API. */
  list: <K extends string, T>(path: string) =>
    queryOptions({ queryKey: ['settings', 'list', path], queryFn: () => api.get<StoredList<K, T>>(path) }),
}
