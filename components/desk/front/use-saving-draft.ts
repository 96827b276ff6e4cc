import { useQueryClient } from '@tanstack/react-query'
import { type Dispatch, useEffect, useEffectEvent, useRef, useState } from 'react'
import { api, problemOf } from '#components/desk/api.ts'
import { type Draft, type DraftAct, isUnsaved } from '#components/desk/front/draft-state.ts'
import { frontQueries, readFrontDraft } from '#components/desk/queries/front-queries.ts'

const QUIET_MS = 600
const RETRY_MS = 5_000
const PATH = '/api/front/draft'

type Act = Dispatch<DraftAct>

/** Saves the draft a moment after each change, one save at a time, and again after a failure. */
export function useSaving(draft: Draft | null, act: Act, refetch: () => Promise<void>) {
  const [isSending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const inFlight = useRef<Promise<number | null>>(Promise.resolve(null))
  const send = useEffectEvent(async (one: Draft) => {
    setSending(true)
    try {
      const version = await save(act, one, one.shared.version)
      setTrouble(null)
      return version
    } catch (thrown) {
      const problem = problemOf(thrown)
      setTrouble(problem.code === 'changed-meanwhile' ? null : problem.title)
      // Also where the answer was lost, which is read before anything is sent again.
      await refetch().catch(() => undefined)
      return null
    } finally {
      setSending(false)
    }
  })
  const due = draft && isUnsaved(draft) && draft.conflict === null && !isSending ? draft : null
  useEffect(() => {
    if (!due) return
    const begin = () => {
      inFlight.current = send(due)
    }
    const timer = setTimeout(begin, trouble === null ? QUIET_MS : RETRY_MS)
    return () => clearTimeout(timer)
  }, [due, trouble])

  const anew = useBeginAnew(act)
  const alone = async <T>(work: (seen: number) => Promise<T>): Promise<T> => {
    const saved = await inFlight.current
    setSending(true)
    try {
      const done = await work(Math.max(saved ?? 0, draft?.shared.version ?? 0))
      await anew().catch(() => undefined)
      return done
    } catch (error) {
      await refetch().catch(() => undefined)
      throw error
    } finally {
      setSending(false)
    }
  }
  const flush = async (seen: number) => (draft && isUnsaved(draft) ? save(act, draft, seen) : seen)
  return { saving: { isSending, trouble }, alone, flush }
}

/** Saves a draft over the version that was seen; resolves with the new version. */
async function save(act: Act, { version, slots, replaces }: Draft, seen: number): Promise<number> {
  act({ do: 'send', slots })
  const body = { version: seen, basedOn: version, slots, ...(replaces && { replaces }) }
  const saved = await api.send<{ version: number }>('PUT', PATH, body)
  act({ do: 'saved', shared: { version: saved.version, basedOn: version, slots } })
  return saved.version
}

/** Begins with what the server has now; a read that is under way is older and is dropped. */
function useBeginAnew(act: Act): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await client.cancelQueries({ queryKey: frontQueries.draft().queryKey })
    const at = await readFrontDraft()
    client.setQueryData(frontQueries.draft().queryKey, at)
    act({ do: 'begin', at })
  }
}
