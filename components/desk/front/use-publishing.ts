import { useState } from 'react'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import type { Draft } from '#components/desk/front/draft-state.ts'
import type { SharedDraft } from '#components/desk/front/use-draft.ts'
import { FRONT_ACT } from '#components/desk/front/use-front.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import type { DiscardedFront, FrontVersion, PlannedFront } from '#domain/article/front/front-views.ts'
import { t } from '#domain/messages/t.ts'

export type Publishing = ReturnType<typeof usePublishing>

/**
 * Publishes fronts: now, or an earlier version again; and ends the shared draft or restores a discarded one. Each runs
 * while no save of the draft does.
 */
export function usePublishing({ version, slots }: Draft, shared: SharedDraft) {
  const { alone } = shared
  const { said } = useNewsroom()
  const [isBusy, setBusy] = useState(false)
  const putBack = (to: number, from: number) =>
    alone(() => api.send('POST', `/api/front/versions/${to}/restoration`, { version: from }))
  const publish = useAct({
    ...FRONT_ACT,
    send: (body: { version: number; slots: FrontSlots }) => {
      setBusy(true)
      // Free with the answer: what is read again afterwards is not waited for.
      return alone((draft) => api.send<{ version: number }>('PUT', '/api/front', { ...body, draft })).finally(() =>
        setBusy(false),
      )
    },
    // Before the first front there is nothing to go back to.
    done: (_, before) =>
      before.version === 0 ? null : t('The front is published. Readers get it with their next request.'),
    undo: (published, before) => putBack(before.version, published.version),
    onDone: (_, before) => {
      if (before.version === 0) toast.message(t('The front is published. Readers get it with their next request.'))
    },
  })
  const rollBack = useAct({
    ...FRONT_ACT,
    send: ({ to, from }: { to: FrontVersion; from: number }) => putBack(to.version, from),
    done: (_, { to }) => t('The front of {time} is published again.', { time: said(to.savedAt) }),
    undo: (_, { from }) => putBack(from, from + 1),
  })
  const cancel = useAct({
    ...FRONT_ACT,
    send: ({ id }: PlannedFront) => api.send('DELETE', `/api/front/planned/${id}`),
    done: (_, { dueAt }) => t('The front scheduled for {time} is cancelled.', { time: said(dueAt) }),
  })
  return {
    isBusy,
    publish: () => publish.act({ version, slots }),
    rollBack: (to: FrontVersion) => rollBack.act({ to, from: version }),
    cancel: cancel.act,
    ...useDiscarding(shared),
  }
}

/** Discards the shared draft, and restores a discarded one. */
function useDiscarding({ alone, flush }: SharedDraft) {
  /** Saves what is unsaved first, so that nothing of it is lost. */
  const flushed = <T>(work: (version: number) => Promise<T>) => alone(async (seen) => work(await flush(seen)))
  const restored = (id: number) =>
    flushed((version) => api.send('POST', `/api/front/discarded/${id}/restoration`, { version }))
  const discard = useAct<void, { id: number }>({
    ...FRONT_ACT,
    send: () => flushed((version) => api.send('DELETE', '/api/front/draft', { version })),
    done: t('The draft is discarded. It is under Versions.'),
    undo: ({ id }) => restored(id),
  })
  const restoreDraft = useAct({
    ...FRONT_ACT,
    send: ({ id }: DiscardedFront) => restored(id),
    done: t('The draft is restored, for all editors.'),
  })
  return { discard: discard.act, restoreDraft: restoreDraft.act }
}
