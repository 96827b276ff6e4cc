'use client'
import { useRef } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { Which } from '#components/desk/history/use-history.ts'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import { namesOfFields } from '#domain/article/fields/field-names.ts'
import { t } from '#domain/messages/t.ts'

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
    done: (answer) =>
      (isRestore
        ? t('Restored: the current draft is now revision {revision}.', { revision: answer.revision })
        : t('Discarded: the current draft is now revision {revision}.', { revision: answer.revision })) +
      goneSaid(answer),
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
  const refusal = error instanceof ApiProblem ? error.title : t('Nothing was changed. Try again.')
  return (
    <ConfirmDialog
      title={isRestore ? t('Restore revision {revision}?', { revision: which }) : t('Discard unpublished changes?')}
      describe={
        isRestore
          ? t(
              'Its text becomes a new revision on top of the others. The current draft stays in the history, and readers see no change until you publish.',
            )
          : t(
              'The current draft becomes what readers see. The discarded text stays in the history and can be restored.',
            )
      }
      does={isRestore ? t('Restore {revision}', { revision: which }) : t('Discard changes')}
      cancel={t('Cancel')}
      isBusy={isPending}
      refusal={error && refusal}
      onConfirm={act}
      onClose={onClose}
    />
  )
}

const goneSaid = ({ leftOut }: Done) =>
  leftOut.length === 0
    ? ''
    : ` ${t('Not restored, because they no longer exist: {fields}.', { fields: namesOfFields(leftOut.map((one) => one.field)) })}`
