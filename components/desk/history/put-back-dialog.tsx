'use client'
import { useQueryClient } from '@tanstack/react-query'
import { AlertDialog } from 'radix-ui'
import { useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { Which } from '#components/desk/history/use-history.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'

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
      toast(`${isRestore ? 'Restored' : 'Discarded'}: revision ${done.revision} stands on the desk.${goneSaid(done)}`)
      await client.invalidateQueries({ queryKey: ['revisions', id] })
      await client.invalidateQueries({ queryKey: ['working-copy', id] })
      onDone()
      onClose()
    } catch (error) {
      setWhy(error instanceof ApiProblem ? error.title : 'Nothing was changed. Try again.')
      await client.invalidateQueries({ queryKey: ['working-copy', id] })
    }
  }
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog" onCloseAutoFocus={giveBack}>
          <form action={put}>
            <header>
              <AlertDialog.Title>
                {isRestore ? `Restore revision ${which}?` : 'Discard the hidden draft?'}
              </AlertDialog.Title>
              <AlertDialog.Description className="hint">
                {isRestore
                  ? 'Its text becomes a new revision, on top of the others. Nothing is thrown away: what stands on the desk now stays in the history. Readers see no change until you publish.'
                  : 'What stands on the desk is then what readers see. The words that you discard stay in the history, from where they can be restored.'}
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
              <AlertDialog.Cancel className="btn">Leave it as it is</AlertDialog.Cancel>
              <button className="btn primary">{isRestore ? `Restore ${which}` : 'Discard the draft'}</button>
            </footer>
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

const goneSaid = ({ leftOut }: Done) =>
  leftOut.length === 0 ? '' : ` Left out, since they are gone: ${leftOut.map((one) => one.field).join(', ')}.`
