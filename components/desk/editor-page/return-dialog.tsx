'use client'
import { type KeyboardEvent, useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { closeListFirst, MentionField } from '#components/desk/notes/mention-field.tsx'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { editorPageWords } from '#components/desk/words/editor-page.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { PersonRef } from '#domain/article/desk-views.ts'
import { withIds } from '#domain/notifications/mentions.ts'

const words = editorPageWords.sendBack
const MAX_COMMENT = 2_000

/** Returns a story to its writer with a comment on what is missing: `@` mentions a colleague, Ctrl+Enter sends it. */
export function ReturnDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
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
      title={words.title(desk.story.headline || everyScreenWords.untitled)}
      describe={words.hint}
      onSubmit={() => void send()}
      onClose={onClose}
      onEscape={closeListFirst}
      does={words.confirm}
      isBusy={isBusy}
    >
      <Field label={words.comment}>
        {(wired) => (
          <MentionField
            {...wired}
            className={`w-full ${CONTROL} ${TEXT_AREA}`}
            rows={4}
            maxLength={MAX_COMMENT}
            value={comment}
            onChange={setComment}
            onMention={({ id, name }) => setMentioned((all) => [...all, { id, name }])}
            onKeys={keys}
          />
        )}
      </Field>
    </ActDialog>
  )
}
