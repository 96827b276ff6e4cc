import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { settingsQueries } from '#components/desk/queries/settings-queries.ts'
import { useQuestion } from '#components/desk/settings/use-question.ts'
import { useSettingsQueue } from '#components/desk/settings/use-settings-queue.ts'
import { settingsChangesWords } from '#components/desk/words/settings-changes.ts'
import { type SettingName, seenOnEveryPage } from '#domain/paper/settings-changes.ts'
import type { SettingsChange } from '#domain/paper/settings.ts'

/** Saves a setting. False if it was refused: its field keeps the value. True also if the person did not confirm it. */
export type SaveSetting = (field: string, change: SettingsChange) => Promise<boolean>

/**
 * Reads the settings and saves them one at a time, in order. A refused value stays in its field with the reason. The
 * notice of each change can undo it; a change that every page shows is asked about first.
 */
export function useSettings() {
  const client = useQueryClient()
  const query = useQuery(settingsQueries.paper())
  const { enqueue, savedAt, isSaving, errors } = useSettingsQueue(query.refetch)
  const { question, ask } = useQuestion<SettingName[]>()
  const save: SaveSetting = async (field, change) => {
    const before = client.getQueryData(settingsQueries.paper().queryKey)
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
  return { query, save, savedAt, isSaving, errors, question }
}

const nameOf = (change: SettingsChange): string => settingsChangesWords.names[Object.keys(change)[0] as SettingName]

export type SettingsState = ReturnType<typeof useSettings>
