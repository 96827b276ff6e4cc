'use client'
import { useId, useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'

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
      title={`Send “${desk.story.headline || 'Untitled'}” back`}
      hint="It is a draft again. What you say here stands over the text, and as a note to the story."
      onSubmit={() => void send()}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            Keep it in review
          </button>
          <button className="btn primary">Send it back</button>
        </>
      }
    >
      <div className="field">
        <label htmlFor={id}>What is missing?</label>
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
