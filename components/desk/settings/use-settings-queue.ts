import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import { settingsQueries, type StoredSettings } from '#components/desk/queries/settings-queries.ts'
import { refusalOf } from '#components/desk/settings/refusal-of.ts'
import { reverseOf } from '#domain/paper/settings-changes.ts'
import { type SettingsChange, withChange } from '#domain/paper/settings.ts'

/** Saves changes of the settings one at a time, in order. `refetch` reads them anew after somebody else changed them. */
export function useSettingsQueue(refetch: () => Promise<unknown>) {
  const client = useQueryClient()
  const router = useRouter()
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [saving, setSaving] = useState(0)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const put = async (path: string, change: SettingsChange): Promise<SettingsChange> => {
    const before = client.getQueryData(settingsQueries.paper().queryKey)
    const version = before?.version
    // Optimistic update: a switch stays where it was put while the request runs.
    if (before)
      client.setQueryData(settingsQueries.paper().queryKey, { ...withChange(before, change), version: before.version })
    try {
      client.setQueryData(
        settingsQueries.paper().queryKey,
        await api.send<StoredSettings>('PUT', '/api/settings', { ...change, version }),
      )
    } catch (error) {
      client.setQueryData(settingsQueries.paper().queryKey, before)
      if (error instanceof ApiProblem && error.status === 409) await refetch()
      throw refusalOf(error)
    }
    setSavedAt(Date.now())
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== path)))
    // The rail shows the paper's name and clock.
    router.refresh()
    return before ? reverseOf(before, change) : {}
  }
  /** Resolves to the change that undoes it; throws on refusal, with a sentence for its field. */
  const enqueue = (path: string, change: SettingsChange): Promise<SettingsChange> => {
    setSaving((n) => n + 1)
    const done = last.current
      .then(() => put(path, change))
      .catch((error: unknown) => {
        setErrors((before) => ({ ...before, [path]: fieldSentence(error) }))
        throw error
      })
      .finally(() => setSaving((n) => n - 1))
    // A refused save must not block the queue.
    last.current = done.catch(() => undefined)
    return done
  }
  return { enqueue, savedAt, isSaving: saving > 0, errors }
}
