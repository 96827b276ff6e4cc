'use client'
import * as AlertDialog from '@radix-ui/react-alert-dialog'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { Which } from '#components/desk/history/use-history.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
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
  const giveBack = useOpener()
  const [why, setWhy] = useState('')
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
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog" onCloseAutoFocus={giveBack}>
          <form action={put}>
            <header>
              <AlertDialog.Title>{isRestore ? words.restoreTitle(`${which}`) : words.discardTitle}</AlertDialog.Title>
              <AlertDialog.Description className="hint">
                {isRestore ? words.restoreHint : words.discardHint}
              </AlertDialog.Description>
            </header>
            {why && (
              <div className="in">
                <p className="why" role="alert">
                  {why}
                </p>
              </div>
            )}
            <footer>
              <AlertDialog.Cancel className="btn">{words.cancel}</AlertDialog.Cancel>
              <button className="btn primary">{isRestore ? words.restore(`${which}`) : words.discard}</button>
            </footer>
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

const goneSaid = ({ leftOut }: Done) =>
  leftOut.length === 0 ? '' : ` ${words.leftOut(leftOut.map((one) => one.field).join(', '))}`
