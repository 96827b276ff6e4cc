import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ApiProblem, api, problemOf } from '#components/desk/api.ts'
import { settingsQueries, type StoredSettings } from '#components/desk/queries/settings-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import { reverseOf } from '#domain/paper/settings-changes.ts'
import { type SettingsChange, withChange } from '#domain/paper/settings.ts'

const why = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return everyScreenWords.errors.unknown
  if (error.code === 'changed-meanwhile') return words.errors.changedMeanwhile
  return error.errors[0]?.message ?? error.title
}

/** Saves changes of the settings one at a time, in order. `refetch` reads them anew after somebody else changed them. */
export function useSettingsQueue(refetch: () => Promise<unknown>) {
  const client = useQueryClient()
  const router = useRouter()
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [saving, setSaving] = useState(0)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const last = useRef<Promise<unknown>>(Promise.resolve())

  /** Resolves to the change that undoes it; null if it was refused. */
  const put = async (field: string, change: SettingsChange): Promise<SettingsChange | null> => {
    const before = client.getQueryData(settingsQueries.paper().queryKey)
    const version = before?.version
    // Optimistic update: a switch stays where it was put while the request runs.
    if (before)
      client.setQueryData(settingsQueries.paper().queryKey, { ...withChange(before, change), version: before.version })
    try {
      const stored = await api.send<StoredSettings>('PUT', '/api/settings', { ...change, version })
      client.setQueryData(settingsQueries.paper().queryKey, stored)
      setSavedAt(Date.now())
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== field)))
      // The rail shows the paper's name and clock.
      router.refresh()
      return before ? reverseOf(before, change) : {}
    } catch (error) {
      setErrors((before) => ({ ...before, [field]: why(error) }))
      client.setQueryData(settingsQueries.paper().queryKey, before)
      if (error instanceof ApiProblem && error.status === 409) await refetch()
      return null
    }
  }
  const enqueue = (field: string, change: SettingsChange): Promise<SettingsChange | null> => {
    setSaving((n) => n + 1)
    const done = last.current
      .then(() => put(field, change))
      .catch((error: unknown) => {
        // A failed save must not block the queue.
        setErrors((before) => ({ ...before, [field]: problemOf(error).title }))
        return null
      })
      .finally(() => setSaving((n) => n - 1))
    last.current = done
    return done
  }
  return { enqueue, savedAt, isSaving: saving > 0, errors }
}
