'use client'
import { type KeyboardEvent, useId, useState } from 'react'
import { MentionField } from '#components/desk/notes/mention-field.tsx'
import { notesWords } from '#components/desk/words/notes.ts'
import type { PersonRef } from '#domain/article/desk-views.ts'
import { withIds } from '#domain/notifications/mentions.ts'

const words = notesWords.adding

type Props = {
  label: string
  act: string
  /** Gets the text with mentions as ids. Resolves with whether the note was saved; if not, the text stays in the field. */
  onSend: (body: string) => Promise<boolean>
  onCancel?: () => void
  isStart?: boolean
}

const MAX_NOTE = 4_000

/** Form for a note: `@` mentions a colleague, Ctrl+Enter sends it, Escape cancels. */
export function NoteForm({ label, act, onSend, onCancel, isStart = false }: Props) {
  const id = useId()
  const [body, setBody] = useState('')
  const [mentioned, setMentioned] = useState<PersonRef[]>([])
  const [isBusy, setBusy] = useState(false)
  const isEmpty = body.trim() === ''
  const send = async () => {
    if (isEmpty || isBusy) return
    setBusy(true)
    const isKept = await onSend(withIds(body.trim(), mentioned))
    setBusy(false)
    if (!isKept) return
    setBody('')
    setMentioned([])
  }
  const keys = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') void send()
    else if (event.key === 'Escape' && onCancel) onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      className="note-form field"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <MentionField
        id={id}
        rows={3}
        maxLength={MAX_NOTE}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens where one asked to write
        autoFocus={isStart}
        value={body}
        onChange={setBody}
        onMention={({ id: person, name }) => setMentioned((all) => [...all, { id: person, name }])}
        onKeys={keys}
      />
      <div className="row-flex">
        <button className="btn s" aria-disabled={isEmpty || isBusy} title={isEmpty ? words.empty : undefined}>
          {act}
        </button>
        {onCancel && (
          <button type="button" className="btn s quiet" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  )
}
