'use client'
import * as AlertDialog from '@radix-ui/react-alert-dialog'
import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import { receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { publishWords } from '#components/desk/words/publish.ts'

const words = publishWords.undo

/** Puts a story back to draft within minutes of its first publication. Says before it what cannot be called back. */
export function UndoDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
  const { story } = desk
  const giveBack = useOpener()
  const { minutes } = useNewsroom()
  const { undoPublication } = useWorkflow(desk)
  const client = useQueryClient()
  const undo = async (event: FormEvent) => {
    event.preventDefault()
    const isDone = await undoPublication()
    onClose()
    if (!isDone) return
    void client.invalidateQueries({ queryKey: receiptQueries.latest(story.id).queryKey })
    void client.invalidateQueries({ queryKey: frontQueries.all })
  }
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog" onCloseAutoFocus={giveBack}>
          <form onSubmit={(event) => void undo(event)}>
            <header>
              <AlertDialog.Title>{words.title(story.headline)}</AlertDialog.Title>
              <AlertDialog.Description className="hint">{words.hint}</AlertDialog.Description>
            </header>
            <div className="in">
              <h3 className="head2">{words.lost}</h3>
              <ul className="what-changes">
                {words.lostList.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
              {story.undoUntil !== null && <p className="hint">{words.until(minutes(story.undoUntil))}</p>}
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
