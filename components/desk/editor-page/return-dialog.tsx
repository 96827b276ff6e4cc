'use client'
import { type KeyboardEvent, useId, useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { closeListFirst, MentionField } from '#components/desk/notes/mention-field.tsx'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { editorPageWords as words } from '#components/desk/words/editor-page.ts'
import type { PersonRef } from '#domain/article/desk-views.ts'
import { withIds } from '#domain/notifications/mentions.ts'

const MAX_COMMENT = 2_000

/** Returns a story to its writer with a comment on what is missing: `@` mentions a colleague, Ctrl+Enter sends it. */
export function ReturnDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
  const id = useId()
  const { sendBack } = useWorkflow(desk)
  const [comment, setComment] = useState('')
  const [mentioned, setMentioned] = useState<PersonRef[]>([])
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    if (isBusy) return
    setBusy(true)
    if (await sendBack(withIds(comment.trim(), mentioned))) onClose()
    else setBusy(false)
  }
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    void send()
  }
  return (
    <ActDialog
      title={words.sendBack.title(desk.story.headline || words.untitled)}
      describe={words.sendBack.hint}
      onSubmit={() => void send()}
      onClose={onClose}
      onEscape={closeListFirst}
      does={words.sendBack.confirm}
      isBusy={isBusy}
    >
      <div className="field">
        <label htmlFor={id}>{words.sendBack.comment}</label>
        <MentionField
          id={id}
          rows={4}
          maxLength={MAX_COMMENT}
          value={comment}
          onChange={setComment}
          onMention={({ id: person, name }) => setMentioned((all) => [...all, { id: person, name }])}
          onKeys={keys}
        />
      </div>
    </ActDialog>
  )
}
