import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { settingsQueries, type StoredSettings } from '#components/desk/queries/settings-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { LookChange } from '#domain/paper/look-change.ts'
import { reverseOf } from '#domain/paper/settings-changes.ts'
import { withChange } from '#domain/paper/settings.ts'

const put = (change: LookChange & { version?: number | undefined }) =>
  api.send<StoredSettings>('PUT', '/api/settings', change)

/** The public look, and the changes of it that are tried in this tab until they are published or discarded. */
export function useLook() {
  const client = useQueryClient()
  const query = useQuery(settingsQueries.paper())
  const [draft, setDraft] = useState<LookChange>({})
  /** The look before the last publication. */
  const before = useRef<LookChange>({})
  const stored = query.data
  const { act, isPending } = useAct({
    send: (tried: LookChange) => {
      before.current = stored ? (reverseOf(stored, tried) as LookChange) : {}
      return put({ ...tried, version: stored?.version })
    },
    done: t('The look is published. Readers see it on the next page that they open.'),
    undo: async () => {
      await put(before.current)
      toast(t('The former look is back.'))
    },
    onDone: (settings) => {
      client.setQueryData(settingsQueries.paper().queryKey, settings)
      setDraft({})
    },
    refusal: errorSentence,
    renews: [settingsQueries.paper().queryKey],
  })
  return {
    query,
    settings: stored && withChange(stored, draft),
    draft,
    isBusy: isPending,
    try: (change: LookChange) => setDraft((tried) => without(stored, { ...tried, ...change })),
    discard: () => setDraft({}),
    publish: () => act(draft),
  }
}

/** Leaves out what is as it is already. */
const without = (stored: StoredSettings | undefined, draft: LookChange): LookChange =>
  Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => stored?.[name as keyof LookChange] !== value),
  ) as LookChange
