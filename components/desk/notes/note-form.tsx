'use client'
import type { KeyboardEvent } from 'react'
import { useController } from 'react-hook-form'
import { z } from 'zod'
import { MentionField } from '#components/desk/notes/mention-field.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { type DeskForm, useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import type { PersonRef } from '#domain/article/desk-views.ts'
import { noteText } from '#domain/article/fields/fields.ts'
import { t } from '#domain/messages/t.ts'
import { withIds } from '#domain/notifications/mentions.ts'

const MAX_NOTE = 4_000
const schema = z.strictObject({ body: noteText })
type Fields = { body: string; mentioned: PersonRef[] }
const START: Fields = { body: '', mentioned: [] }

/** The form of a note. `send` gets the text with mentions as ids, and rejects a refusal; then the text stays. */
export function useNoteForm(send: (body: string) => Promise<unknown>, onDone?: () => void): DeskForm<Fields> {
  const form = useDeskForm({
    schema,
    start: START,
    bodyOf: ({ body, mentioned }) => ({ body: withIds(body.trim(), mentioned) }),
    says: { body: t('Write something first.') },
    send: ({ body }) => send(body),
    onDone: () => {
      form.reset(START)
      onDone?.()
    },
  })
  return form
}

type FieldProps = {
  form: DeskForm<Fields>
  label: string
  isStart?: boolean
  onCancel?: (() => void) | undefined
}

/** The text of a note: `@` mentions a colleague, Ctrl+Enter sends it, Escape cancels. */
export function NoteField({ form, label, isStart = false, onCancel }: FieldProps) {
  const { field, fieldState } = useController({ control: form.control, name: 'body' })
  const keys = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') form.submit()
    else if (event.key === 'Escape' && onCancel) onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Field label={label} why={fieldState.error?.message} isAlert>
      {(wired) => (
        <MentionField
          {...wired}
          rows={3}
          maxLength={MAX_NOTE}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens where one asked to write
          autoFocus={isStart}
          value={field.value}
          onChange={field.onChange}
          onMention={({ id, name }) => form.setValue('mentioned', [...form.getValues('mentioned'), { id, name }])}
          onKeys={keys}
        />
      )}
    </Field>
  )
}

type Props = Omit<FieldProps, 'form'> & {
  does: string
  send: (body: string) => Promise<unknown>
  onDone?: () => void
}

/** A note on a page, with its button. */
export function NoteForm({ does, send, onDone, ...field }: Props) {
  const form = useNoteForm(send, onDone)
  const cancel = field.onCancel && (
    <Button kind="quiet" onClick={field.onCancel}>
      {t('Cancel')}
    </Button>
  )
  return (
    <Form form={form} kind="plain" does={does} actions={cancel}>
      <NoteField form={form} {...field} />
    </Form>
  )
}
