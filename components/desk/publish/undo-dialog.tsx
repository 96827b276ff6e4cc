'use client'
import { useQueryClient } from '@tanstack/react-query'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import { receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { publishWords } from '#components/desk/words/publish.ts'

const words = publishWords.undo

/** Puts a story back to draft within minutes of its first publication. Says before it what cannot be called back. */
export function UndoDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
  const { story } = desk
  const { minutes } = useNewsroom()
  const { undoPublication } = useWorkflow(desk)
  const client = useQueryClient()
  const undo = async () => {
    const isDone = await undoPublication()
    onClose()
    if (!isDone) return
    void client.invalidateQueries({ queryKey: receiptQueries.latest(story.id).queryKey })
    void client.invalidateQueries({ queryKey: frontQueries.all })
  }
  return (
    <ConfirmDialog
      title={words.title(story.headline)}
      describe={words.hint}
      does={words.confirm}
      cancel={words.cancel}
      isDanger
      onConfirm={() => void undo()}
      onClose={onClose}
    >
      <h3 className="head2">{words.lost}</h3>
      <ul className="what-changes">
        {words.lostList.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {story.undoUntil !== null && <p className="hint">{words.until(minutes(story.undoUntil))}</p>}
    </ConfirmDialog>
  )
}
