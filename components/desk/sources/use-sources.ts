import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import type { SourceChange, SourceDetail } from '#domain/article/fields/source-views.ts'

/** Saves one field at a time with an optimistic update, and returns the time of the last save. */
export function useChange(id: number) {
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const { act, error, isPending } = useAct({
    send: (change: SourceChange) => api.send('PUT', `/api/sources/${id}`, change),
    optimistic: {
      queryKey: sourceQueries.one(id).queryKey,
      change: (before: SourceDetail, change: SourceChange) => ({ ...before, ...given(change) }),
    },
    onDone: () => setSavedAt(Date.now()),
    refusal: null,
    renews: [sourceQueries.all],
  })
  return { change: act, error, isSaving: isPending, savedAt }
}

const given = (change: SourceChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<SourceDetail>

export type Change = ReturnType<typeof useChange>['change']
