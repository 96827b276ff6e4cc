import { useState } from 'react'
import { toast } from 'sonner'
import { api, ApiProblem } from '#components/desk/api.ts'
import type { Draft } from '#components/desk/front/draft-state.ts'
import type { SharedDraft } from '#components/desk/front/use-draft.ts'
import { useInvalidateFront } from '#components/desk/front/use-front.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DiscardedFront, FrontVersion, PlannedFront } from '#domain/article/front/front-views.ts'

const words = frontWords.toasts

const whyNot = (error: unknown) => (error instanceof ApiProblem ? error.title : words.offline)

/**
 * Publishes fronts: now, at a given time, or an earlier version again; and ends the shared draft or restores a discarded
 * one. Each runs while no save of the draft does.
 */
export function usePublishing({ version, slots }: Draft, shared: SharedDraft, said: (at: number) => string) {
  const [isBusy, setBusy] = useState(false)
  const { attempt, withToast } = useAttempts()
  const { alone } = shared
  const putBack = (to: number, from: number) =>
    alone(() => api.send('POST', `/api/front/versions/${to}/restoration`, { version: from }))
  return {
    isBusy,
    publish: async () => {
      setBusy(true)
      await withToast(async () => {
        // Free with the answer: what is read again afterwards is not waited for.
        const published = await alone((draft) =>
          api.send<{ version: number }>('PUT', '/api/front', { version, slots, draft }),
        ).finally(() => setBusy(false))
        if (version === 0) toast(words.published)
        else toastWithUndo(words.published, () => void withToast(() => putBack(version, published.version)))
      })
    },
    setFor: (at: number) =>
      attempt(async () => {
        await api.send('POST', '/api/front/planned', { version, slots, at })
        toast(words.scheduled(said(at)))
      }),
    cancel: (plan: PlannedFront) =>
      withToast(async () => {
        await api.send('DELETE', `/api/front/planned/${plan.id}`)
        toast(words.unscheduled(said(plan.dueAt)))
      }),
    rollBack: (one: FrontVersion) =>
      withToast(async () => {
        await putBack(one.version, version)
        toastWithUndo(words.restored(said(one.savedAt)), () => void withToast(() => putBack(version, version + 1)))
      }),
    ...draftActs(shared, withToast),
  }
}

type WithToast = (work: () => Promise<unknown>) => Promise<void>

/** Discards the shared draft, and restores a discarded one. */
function draftActs({ alone, flush }: SharedDraft, withToast: WithToast) {
  const restoreDiscarded = (id: number) =>
    alone(async (seen) => {
      const now = await flush(seen)
      await api.send('POST', `/api/front/discarded/${id}/restoration`, { version: now })
    })
  return {
    discard: () =>
      withToast(async () => {
        const { id } = await alone(async (seen) => {
          const now = await flush(seen)
          return api.send<{ id: number }>('DELETE', '/api/front/draft', { version: now })
        })
        toastWithUndo(words.discarded, () => void withToast(() => restoreDiscarded(id)))
      }),
    restoreDraft: (one: DiscardedFront) =>
      withToast(async () => {
        await restoreDiscarded(one.id)
        toast(words.draftRestored)
      }),
  }
}

/** Runs commands that the server may refuse. The front is read again afterwards, whether they failed or not. */
function useAttempts() {
  const invalidate = useInvalidateFront()
  /** Resolves with the reason for a refusal, or with null. */
  const attempt = async (work: () => Promise<unknown>): Promise<string | null> => {
    try {
      await work()
      return null
    } catch (error) {
      return whyNot(error)
    } finally {
      // A failed refetch says nothing about the outcome of the command.
      await invalidate().catch(() => undefined)
    }
  }
  const withToast = async (work: () => Promise<unknown>) => {
    const why = await attempt(work)
    if (why !== null) toast.error(why)
  }
  return { attempt, withToast }
}
