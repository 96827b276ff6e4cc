import { useQuery } from '@tanstack/react-query'
import { type Dispatch, useEffect, useReducer, useRef } from 'react'
import { type Draft, type DraftAct, isUnsaved, step } from '#components/desk/front/draft-state.ts'
import { forgetKept, keepDraft, keptDraft } from '#components/desk/front/kept-draft.ts'
import { useSaving } from '#components/desk/front/use-saving-draft.ts'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import type { FrontAtDesk } from '#domain/article/front/front-views.ts'

export type SharedDraft = {
  draft: Draft | null
  act: Dispatch<DraftAct>
  /** The public front and the draft as the server last had them. */
  found: FrontAtDesk | undefined
  error: Error | null
  isPending: boolean
  refetch: () => void
  /** Why the last save failed; the changes are in this browser until one works. Null if none failed. */
  trouble: string | null
  /**
   * Runs a command on the draft while no save runs, with the version that the server has, then begins with what the server has.
   */
  alone: <T>(work: (seen: number) => Promise<T>) => Promise<T>
  /** Saves what is unsaved and resolves with the version; for `alone`. */
  flush: (seen: number) => Promise<number>
}

/** The draft of the front that all editors share: read every few seconds, saved after each change. */
export function useDraft(isEditor: boolean, personId: string): SharedDraft {
  const [draft, act] = useReducer(step, null)
  const query = useQuery({ ...frontQueries.draft(), enabled: isEditor })
  const { saving, alone, flush } = useSaving(draft, act, async () => void (await query.refetch()))
  const found = query.data
  const isBegun = draft !== null
  const { isSending, trouble } = saving
  useEffect(() => {
    if (!found || isSending) return
    act(isBegun ? { do: 'receive', at: found } : { do: 'begin', at: found, kept: keptDraft(personId) })
  }, [found, isBegun, isSending, personId])
  useKept(draft, personId)
  const { error, isPending, refetch } = query
  return { draft, act, found, error, isPending, trouble, alone, flush, refetch: () => void refetch() }
}

/** Keeps unsaved changes in this browser, and forgets what an earlier window kept once the server has it. */
function useKept(draft: Draft | null, personId: string): void {
  const isKept = useRef(true)
  useEffect(() => {
    if (!draft) return
    if (isUnsaved(draft)) {
      keepDraft(personId, draft)
      isKept.current = true
    } else if (isKept.current) {
      forgetKept(personId)
      isKept.current = false
    }
  }, [draft, personId])
}
