'use client'
import { useId, useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { editorPageWords as words } from '#components/desk/words/editor-page.ts'

const MAX_COMMENT = 2_000

/** Returns a story to its writer with a comment on what is missing. */
export function ReturnDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
  const id = useId()
  const { sendBack } = useWorkflow(desk)
  const [comment, setComment] = useState('')
  const send = async () => {
    if (await sendBack(comment.trim())) onClose()
  }
  return (
    <FormDialog
      title={words.sendBack.title(desk.story.headline || words.untitled)}
      hint={words.sendBack.hint}
      onSubmit={() => void send()}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          <button className="btn primary">{words.sendBack.confirm}</button>
        </>
      }
    >
      <div className="field">
        <label htmlFor={id}>{words.sendBack.comment}</label>
        <textarea
          id={id}
          rows={4}
          maxLength={MAX_COMMENT}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </div>
    </FormDialog>
  )
}
