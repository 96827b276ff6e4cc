'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { AlertDialog } from 'radix-ui'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'

/** Withdraws a story from every page. Asks for confirmation and a reason. */
export function WithdrawDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [isLegal, setLegal] = useState(false)
  const [why, setWhy] = useState('')
  const giveBack = useOpener()
  const router = useRouter()
  const client = useQueryClient()
  const withdraw = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await api.send('DELETE', `/api/articles/${desk.story.id}/publication`, {
        ...(reason.trim() !== '' && { reason: reason.trim() }),
        ...(isLegal && { legal: true }),
      })
      await desk.refresh().catch(() => undefined)
      void client.invalidateQueries({ queryKey: ['receipt', desk.story.id] })
      toast.success('It is withdrawn. Readers see a short notice in its place.', {
        action: { label: 'Receipt', onClick: () => router.push(receiptHref(desk.story.id) as never) },
      })
      onClose()
    } catch (error) {
      setWhy(error instanceof ApiProblem ? error.title : 'It was not withdrawn. Try again.')
    }
  }
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog" onCloseAutoFocus={giveBack}>
          <form onSubmit={(event) => void withdraw(event)}>
            <header>
              <AlertDialog.Title>Withdraw “{desk.story.headline}”</AlertDialog.Title>
              <AlertDialog.Description className="hint">
                It leaves every page, list, feed and search at once. Its address stays and says that the story is gone.
                You can publish it again.
              </AlertDialog.Description>
            </header>
            <div className="in">
              <div className="field">
                <label htmlFor="withdraw-reason">
                  Reason <span className="of">kept on the desk</span>
                </label>
                <textarea
                  id="withdraw-reason"
                  rows={3}
                  maxLength={1000}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </div>
              <label className="tick">
                <input type="checkbox" checked={isLegal} onChange={(event) => setLegal(event.target.checked)} /> For a
                legal reason: its address answers 451 instead of 410
              </label>
              {why && (
                <p className="why" role="alert">
                  {why}
                </p>
              )}
            </div>
            <footer>
              <AlertDialog.Cancel className="btn">Leave it out there</AlertDialog.Cancel>
              <button className="btn danger">Withdraw</button>
            </footer>
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
