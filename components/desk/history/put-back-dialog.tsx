'use client'
import { useRef } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { Which } from '#components/desk/history/use-history.ts'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import { historyWords } from '#components/desk/words/history.ts'

const words = historyWords.dialog

type Props = {
  id: number
  asked: 'restore' | 'discard'
  which: Which
  version: number
  onDone: () => void
  onClose: () => void
}
type Done = { revision: number; leftOut: { field: string; ids: unknown[] }[] }

/** Confirms that an earlier revision, or the public text, replaces the working copy. */
export function PutBackDialog({ id, asked, which, version, onDone, onClose }: Props) {
  const isDone = useRef(false)
  const isRestore = asked === 'restore'
  const { act, isPending, error } = useAct({
    send: () =>
      isRestore
        ? api.send<Done>('POST', `/api/articles/${id}/revisions/${which}/restoration`, { version })
        : api.send<Done>('DELETE', `/api/articles/${id}/draft`, { version }),
    done: (answer) => (isRestore ? words.restored : words.discarded)(answer.revision) + goneSaid(answer),
    onDone: () => (isDone.current = true),
    // It closes when the page is as it then is, whose buttons get the focus or lose it.
    onSettled: () => {
      if (!isDone.current) return
      onDone()
      onClose()
    },
    refusal: null,
    renews: [storyQueries.revisions(id).queryKey, storyQueries.workingCopy(id).queryKey],
  })
  const refusal = error instanceof ApiProblem ? error.title : words.failed
  return (
    <ConfirmDialog
      title={isRestore ? words.restoreTitle(`${which}`) : words.discardTitle}
      describe={isRestore ? words.restoreHint : words.discardHint}
      does={isRestore ? words.restore(`${which}`) : words.discard}
      cancel={words.cancel}
      isBusy={isPending}
      refusal={error && refusal}
      onConfirm={act}
      onClose={onClose}
    />
  )
}

const goneSaid = ({ leftOut }: Done) =>
  leftOut.length === 0 ? '' : ` ${words.leftOut(leftOut.map((one) => one.field).join(', '))}`
