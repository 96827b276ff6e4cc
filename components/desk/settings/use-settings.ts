import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api, problemOf } from '#components/desk/api.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { useQuestion } from '#components/desk/settings/use-question.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { settingsChangesWords } from '#components/desk/words/settings-changes.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import { type SettingName, reverseOf, seenOnEveryPage } from '#domain/paper/settings-changes.ts'
import { type SettingsChange, type SiteSettings, withChange } from '#domain/paper/settings.ts'

const KEY = ['settings']
type Stored = SiteSettings & { version: number }
/** Saves a setting. False if it was refused: its field keeps the value. True also if the person did not confirm it. */
export type SaveSetting = (field: string, change: SettingsChange) => Promise<boolean>

const why = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return everyScreenWords.errors.unknown
  if (error.code === 'changed-meanwhile') return words.errors.changedMeanwhile
  return error.errors[0]?.message ?? error.title
}

/**
 * Reads the settings and saves them one at a time, in order. A refused value stays in its field with the reason. The
 * notice of each change can undo it; a change that every page shows is asked about first.
 */
export function useSettings() {
  const client = useQueryClient()
  const router = useRouter()
  const query = useQuery({ queryKey: KEY, queryFn: () => api.get<Stored>('/api/settings') })
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [saving, setSaving] = useState(0)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const { question, ask } = useQuestion<SettingName[]>()

  /** Resolves to the change that undoes it; null if it was refused. */
  const put = async (field: string, change: SettingsChange): Promise<SettingsChange | null> => {
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
      return before ? reverseOf(before, change) : {}
    } catch (error) {
      setErrors((before) => ({ ...before, [field]: why(error) }))
      client.setQueryData(KEY, before)
      if (error instanceof ApiProblem && error.status === 409) await query.refetch()
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
  const save: SaveSetting = async (field, change) => {
    const before = client.getQueryData<Stored>(KEY)
    const seen = before ? seenOnEveryPage(before, change) : []
    if (seen.length > 0 && !(await ask(seen))) return true
    const reverse = await enqueue(field, change)
    if (!reverse) return false
    const name = nameOf(change)
    const undo = async () => (await enqueue(field, reverse)) && toast(settingsChangesWords.undone(name))
    // The focus stays, so that the next setting can be reached with the Tab key.
    toastWithUndo(settingsChangesWords.changed(name), () => void undo(), false)
    return true
  }
  return { query, save, savedAt, isSaving: saving > 0, errors, question }
}

const nameOf = (change: SettingsChange): string => settingsChangesWords.names[Object.keys(change)[0] as SettingName]

export type SettingsState = ReturnType<typeof useSettings>
