'use client'
import * as AlertDialog from '@radix-ui/react-alert-dialog'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { publishWords } from '#components/desk/words/publish.ts'

const words = publishWords.withdraw

/** Withdraws a story from every page. Asks for confirmation and a reason. */
export function WithdrawDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [notice, setNotice] = useState('')
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
        ...(notice.trim() !== '' && { notice: notice.trim() }),
        ...(isLegal && { legal: true }),
      })
      await desk.refresh().catch(() => undefined)
      void client.invalidateQueries({ queryKey: receiptQueries.latest(desk.story.id).queryKey })
      toast.success(publishWords.done.withdrawn, {
        action: { label: publishWords.done.receipt, onClick: () => router.push(receiptHref(desk.story.id) as never) },
      })
      onClose()
    } catch (error) {
      setWhy(error instanceof ApiProblem ? error.title : words.failed)
    }
  }
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog" onCloseAutoFocus={giveBack}>
          <form onSubmit={(event) => void withdraw(event)}>
            <header>
              <AlertDialog.Title>{words.title(desk.story.headline)}</AlertDialog.Title>
              <AlertDialog.Description className="hint">{words.hint}</AlertDialog.Description>
            </header>
            <div className="in">
              <div className="field">
                <label htmlFor="withdraw-reason">
                  {words.reason} <span className="of">{words.reasonHint}</span>
                </label>
                <textarea
                  id="withdraw-reason"
                  rows={3}
                  maxLength={1000}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </div>
              <div className="field">
                <label htmlFor="withdraw-notice">
                  {words.notice} <span className="of">{words.noticeHint}</span>
                </label>
                <textarea
                  id="withdraw-notice"
                  rows={2}
                  maxLength={500}
                  value={notice}
                  onChange={(event) => setNotice(event.target.value)}
                />
              </div>
              <label className="tick">
                <input type="checkbox" checked={isLegal} onChange={(event) => setLegal(event.target.checked)} />{' '}
                {words.legal}
              </label>
              {why && (
                <p className="why" role="alert">
                  {why}
                </p>
              )}
            </div>
            <footer>
              <AlertDialog.Cancel className="btn">{words.cancel}</AlertDialog.Cancel>
              <button className="btn danger">{words.confirm}</button>
            </footer>
          </form>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
