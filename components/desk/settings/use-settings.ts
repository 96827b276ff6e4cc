import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ApiProblem, api, problemOf } from '#components/desk/api.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import { type SettingsChange, type SiteSettings, withChange } from '#domain/paper/settings.ts'

const KEY = ['settings']
type Stored = SiteSettings & { version: number }
export type SaveSetting = (field: string, change: SettingsChange) => Promise<boolean>

const why = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return everyScreenWords.errors.unknown
  if (error.code === 'changed-meanwhile') return words.errors.changedMeanwhile
  return error.errors[0]?.message ?? error.title
}

/** Reads the settings and saves them one at a time, in order. A refused value stays in its field with the reason. */
export function useSettings() {
  const client = useQueryClient()
  const router = useRouter()
  const query = useQuery({ queryKey: KEY, queryFn: () => api.get<Stored>('/api/settings') })
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [saving, setSaving] = useState(0)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const put = async (field: string, change: SettingsChange): Promise<boolean> => {
    const before = client.getQueryData<Stored>(KEY)
    const version = before?.version
    // Optimistic update: a switch stays where it was put while the request runs.
    if (before) client.setQueryData(KEY, { ...withChange(before, change), version })
    try {
      const stored = await api.send<Stored>('PUT', '/api/settings', { ...change, version })
      client.setQueryData(KEY, stored)
      setSavedAt(Date.now())
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== field)))
      // The rail shows the paper's name and clock.
      router.refresh()
      return true
    } catch (error) {
      setErrors((before) => ({ ...before, [field]: why(error) }))
      client.setQueryData(KEY, before)
      if (error instanceof ApiProblem && error.status === 409) await query.refetch()
      return false
    }
  }
  const save: SaveSetting = (field, change) => {
    setSaving((n) => n + 1)
    const done = last.current
      .then(() => put(field, change))
      .catch((error: unknown) => {
        // A failed save must not block the queue.
        setErrors((before) => ({ ...before, [field]: problemOf(error).title }))
        return false
      })
      .finally(() => setSaving((n) => n - 1))
    last.current = done
    return done
  }
  return { query, save, savedAt, isSaving: saving > 0, errors }
}

export type SettingsState = ReturnType<typeof useSettings>
