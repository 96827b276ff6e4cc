'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { Which } from '#components/desk/history/use-history.ts'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
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
  const client = useQueryClient()
  const [isBusy, startPut] = useTransition()
  const [why, setWhy] = useState<string | null>(null)
  const isRestore = asked === 'restore'
  const put = async () => {
    try {
      const done = isRestore
        ? await api.send<Done>('POST', `/api/articles/${id}/revisions/${which}/restoration`, { version })
        : await api.send<Done>('DELETE', `/api/articles/${id}/draft`, { version })
      toast((isRestore ? words.restored : words.discarded)(done.revision) + goneSaid(done))
      await client.invalidateQueries({ queryKey: storyQueries.revisions(id).queryKey })
      await client.invalidateQueries({ queryKey: storyQueries.workingCopy(id).queryKey })
      onDone()
      onClose()
    } catch (error) {
      setWhy(error instanceof ApiProblem ? error.title : words.failed)
      await client.invalidateQueries({ queryKey: storyQueries.workingCopy(id).queryKey })
    }
  }
  return (
    <ConfirmDialog
      title={isRestore ? words.restoreTitle(`${which}`) : words.discardTitle}
      describe={isRestore ? words.restoreHint : words.discardHint}
      does={isRestore ? words.restore(`${which}`) : words.discard}
      cancel={words.cancel}
      isBusy={isBusy}
      refusal={why}
      onConfirm={() => startPut(put)}
      onClose={onClose}
    />
  )
}

const goneSaid = ({ leftOut }: Done) =>
  leftOut.length === 0 ? '' : ` ${words.leftOut(leftOut.map((one) => one.field).join(', '))}`
