'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
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
  const router = useRouter()
  const client = useQueryClient()
  const withdraw = async () => {
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
    <ConfirmDialog
      title={words.title(desk.story.headline)}
      describe={words.hint}
      does={words.confirm}
      cancel={words.cancel}
      isDanger
      refusal={why}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    >
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
        <input type="checkbox" checked={isLegal} onChange={(event) => setLegal(event.target.checked)} /> {words.legal}
      </label>
    </ConfirmDialog>
  )
}
