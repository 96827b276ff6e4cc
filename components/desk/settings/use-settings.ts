import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { toast } from 'sonner'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { settingsQueries } from '#components/desk/queries/settings-queries.ts'
import { SETTING_NAMES } from '#components/desk/settings/setting-names.ts'
import { changeAt, type SettingPath, type ValueAt, valueAt } from '#components/desk/settings/setting-path.ts'
import { useQuestion } from '#components/desk/settings/use-question.ts'
import { useSettingsQueue } from '#components/desk/settings/use-settings-queue.ts'
import { t } from '#domain/messages/t.ts'
import { type SettingName, seenOnEveryPage } from '#domain/paper/settings-changes.ts'
import type { SettingsChange, SiteSettings } from '#domain/paper/settings.ts'

/**
 * Reads the settings and saves them one at a time, in order. The notice of each change can undo it; a change that every
 * page shows is asked about first.
 */
export function useSettings() {
  const client = useQueryClient()
  const query = useQuery(settingsQueries.paper())
  const { enqueue, savedAt, isSaving, errors } = useSettingsQueue(query.refetch)
  const { question, ask } = useQuestion<SettingName[]>()
  /** False if the person did not confirm it; throws on refusal. */
  const save = async (path: string, change: SettingsChange): Promise<boolean> => {
    const before = client.getQueryData(settingsQueries.paper().queryKey)
    const seen = before ? seenOnEveryPage(before, change) : []
    if (seen.length > 0 && !(await ask(seen))) return false
    const reverse = await enqueue(path, change)
    const name = t(SETTING_NAMES[Object.keys(change)[0] as SettingName])
    const undo = () =>
      enqueue(path, reverse).then(
        () => toast(t('{name} is as it was before.', { name })),
        (error: unknown) => toast.error(fieldSentence(error)),
      )
    // The focus stays, so that the next setting can be reached with the Tab key.
    toastWithUndo(t('{name} changed.', { name }), () => void undo(), false)
    return true
  }
  return { query, save, savedAt, isSaving, errors, question }
}

type Open = Pick<ReturnType<typeof useSettings>, 'save' | 'errors'> & { settings: SiteSettings }
export const OpenSettings = createContext<Open | null>(null)

/** The settings that were read, for the rows of their page. */
export function useOpenSettings(): Open {
  const open = useContext(OpenSettings)
  if (!open) throw new Error('No settings are open.')
  return open
}

/** One setting: its value, and how it is saved. */
export function useSetting<P extends SettingPath>(path: P) {
  const { settings, save } = useOpenSettings()
  return {
    value: valueAt(settings, path),
    /** False if the person did not confirm it; throws on refusal. */
    save: (next: ValueAt<P>) => save(path, changeAt(path, next)),
  }
}
