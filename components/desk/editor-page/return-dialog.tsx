'use client'
import type { KeyboardEvent } from 'react'
import { useController } from 'react-hook-form'
import { z } from 'zod'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { closeListFirst, MentionField } from '#components/desk/notes/mention-field.tsx'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { type DeskForm, useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import type { PersonRef } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { withIds } from '#domain/notifications/mentions.ts'

const MAX_COMMENT = 2_000
const schema = z.strictObject({ comment: z.string().trim() })
type Fields = { comment: string; mentioned: PersonRef[] }
const START: Fields = { comment: '', mentioned: [] }
/** A toast says why. */
const REFUSED = new Error('not sent back')

/** Returns a story to its writer with a comment on what is missing: `@` mentions a colleague, Ctrl+Enter sends it. */
export function ReturnDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
  const { sendBack } = useWorkflow(desk)
  const form = useDeskForm({
    schema,
    start: START,
    bodyOf: ({ comment, mentioned }) => ({ comment: withIds(comment, mentioned) }),
    send: async ({ comment }) => {
      if (!(await sendBack(comment))) throw REFUSED
    },
    onDone: onClose,
    onRefused: (problem) => problem === REFUSED,
  })
  return (
    <FormDialog
      form={form}
      title={t('Send “{headline}” back', { headline: nameOfStory(desk.story.headline) })}
      describe={t('The story becomes a draft again. Your comment is shown above the text and added as a note.')}
      does={t('Send back')}
      doing={t('Send back')}
      onClose={onClose}
      onEscape={closeListFirst}
    >
      <CommentField form={form} />
    </FormDialog>
  )
}

function CommentField({ form }: { form: DeskForm<Fields> }) {
  const { field } = useController({ control: form.control, name: 'comment' })
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    form.submit()
  }
  return (
    <Field label={t('What is missing?')}>
      {(wired) => (
        <MentionField
          {...wired}
          className={`w-full ${CONTROL} ${TEXT_AREA}`}
          rows={4}
          maxLength={MAX_COMMENT}
          value={field.value}
          onChange={field.onChange}
          onMention={({ id, name }) => form.setValue('mentioned', [...form.getValues('mentioned'), { id, name }])}
          onKeys={keys}
        />
      )}
    </Field>
  )
}
