'use client'
import { useQueryClient } from '@tanstack/react-query'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { renew } from '#components/desk/queries/change-now.ts'
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
    if (isDone) void renew(client, [receiptQueries.latest(story.id).queryKey, frontQueries.all])
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
      <SectionTitle level={3}>{words.lost}</SectionTitle>
      <ul className="grid list-disc gap-2 ps-4">
        {words.lostList.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {story.undoUntil !== null && <p className={HINT}>{words.until(minutes(story.undoUntil))}</p>}
    </ConfirmDialog>
  )
}
