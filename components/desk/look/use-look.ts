import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { settingsQueries, type StoredSettings } from '#components/desk/queries/settings-queries.ts'
import { lookWords as words } from '#components/desk/words/look.ts'
import type { LookChange } from '#domain/paper/look-change.ts'
import { reverseOf } from '#domain/paper/settings-changes.ts'
import { withChange } from '#domain/paper/settings.ts'

/** The public look, and the changes of it that are tried in this tab until they are published or discarded. */
export function useLook() {
  const client = useQueryClient()
  const query = useQuery(settingsQueries.paper())
  const [draft, setDraft] = useState<LookChange>({})
  const [isBusy, setBusy] = useState(false)
  const stored = query.data
  const send = async (change: LookChange, version: number | undefined): Promise<boolean> => {
    try {
      client.setQueryData(
        settingsQueries.paper().queryKey,
        await api.send<StoredSettings>('PUT', '/api/settings', { ...change, version }),
      )
      return true
    } catch (error) {
      toast.error(errorSentence(error))
      void query.refetch()
      return false
    }
  }
  const undo = async (before: LookChange) => {
    if (await send(before, undefined)) toast(words.undo)
  }
  return {
    query,
    settings: stored && withChange(stored, draft),
    draft,
    isBusy,
    try: (change: LookChange) => setDraft((before) => without(stored, { ...before, ...change })),
    discard: () => setDraft({}),
    publish: async () => {
      if (!stored || isBusy) return
      setBusy(true)
      const before = reverseOf(stored, draft) as LookChange
      if (await send(draft, stored.version)) {
        setDraft({})
        toastWithUndo(words.published, () => void undo(before), false)
      }
      setBusy(false)
    },
  }
}

/** Leaves out what is as it is already. */
const without = (stored: StoredSettings | undefined, draft: LookChange): LookChange =>
  Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => stored?.[name as keyof LookChange] !== value),
  ) as LookChange
