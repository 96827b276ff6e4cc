import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Dispatch, useEffect, useReducer, useRef, useState } from 'react'
import { api, problemOf } from '#components/desk/api.ts'
import { type Draft, type DraftAct, isUnsaved, type Shared, step } from '#components/desk/front/draft-state.ts'
import { forgetKept, keepDraft, keptDraft } from '#components/desk/front/kept-draft.ts'
import type { FrontAtDesk } from '#domain/article/front-views.ts'

/** Short enough that two editors see each other's changes as they make them. */
const LOOK_MS = 4_000
const QUIET_MS = 600
const RETRY_MS = 5_000
const PATH = '/api/front/draft'
const KEY = ['front', 'draft']
const read = () => api.get<FrontAtDesk>(PATH)

export type SharedDraft = {
  draft: Draft | null
  act: Dispatch<DraftAct>
  /** The public front and the draft as the server last had them. */
  found: FrontAtDesk | undefined
  error: Error | null
  isPending: boolean
  lookAgain: () => void
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
  const look = useQuery({ queryKey: KEY, queryFn: read, refetchInterval: LOOK_MS, enabled: isEditor })
  const { saving, alone, flush } = useSaving(draft, act, async () => void (await look.refetch()))
  const found = look.data
  const isBegun = draft !== null
  const { isSending, trouble } = saving
  useEffect(() => {
    if (!found || isSending) return
    act(isBegun ? { do: 'receive', at: found } : { do: 'begin', at: found, kept: keptDraft(personId) })
  }, [found, isBegun, isSending, personId])
  useKept(draft, personId)
  const { error, isPending, refetch } = look
  return { draft, act, found, error, isPending, trouble, alone, flush, lookAgain: () => void refetch() }
}

function useSaving(draft: Draft | null, act: Dispatch<DraftAct>, lookAgain: () => Promise<void>) {
  const client = useQueryClient()
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const inFlight = useRef<Promise<number | null>>(Promise.resolve(null))

  /** Begins with what the server has now; a look that is under way is older and is dropped. */
  const anew = async () => {
    await client.cancelQueries({ queryKey: KEY })
    const at = await read()
    client.setQueryData(KEY, at)
    act({ do: 'begin', at })
  }
  const save = async ({ version, slots, shared, replaces }: Draft, seen: number): Promise<number> => {
    act({ do: 'send', slots })
    const body = { version: seen, basedOn: version, slots, ...(replaces && { replaces }) }
    const saved = await api.send<{ version: number }>('PUT', PATH, body)
    const now: Shared = { ...shared, version: saved.version, basedOn: version, slots }
    act({ do: 'saved', shared: now })
    return saved.version
  }
  const trySave = async (one: Draft): Promise<number | null> => {
    setSending(true)
    try {
      const version = await save(one, one.shared.version)
      setTrouble(null)
      return version
    } catch (thrown) {
      const problem = problemOf(thrown)
      setTrouble(problem.code === 'changed-meanwhile' ? null : problem.title)
      // Also where the answer was lost, which is read before anything is sent again.
      await lookAgain().catch(() => undefined)
      return null
    } finally {
      setSending(false)
    }
  }
  const isDue = draft !== null && isUnsaved(draft) && draft.conflict === null && !isSending
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(
      () => {
        inFlight.current = trySave(draft)
      },
      trouble === null ? QUIET_MS : RETRY_MS,
    )
    return () => clearTimeout(timer)
  }, [isDue, draft, trouble])

  const alone = async <T>(work: (seen: number) => Promise<T>): Promise<T> => {
    const saved = await inFlight.current
    setSending(true)
    try {
      const done = await work(Math.max(saved ?? 0, draft?.shared.version ?? 0))
      await anew().catch(() => undefined)
      return done
    } catch (error) {
      await lookAgain().catch(() => undefined)
      throw error
    } finally {
      setSending(false)
    }
  }
  const flush = async (seen: number) => (draft && isUnsaved(draft) ? save(draft, seen) : seen)
  return { saving: { isSending, trouble }, alone, flush }
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
