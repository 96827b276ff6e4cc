'use client'
import { closeListFirst } from '#components/desk/notes/mention-field.tsx'
import { NoteField, useNoteForm } from '#components/desk/notes/note-form.tsx'
import type { Passage } from '#components/desk/notes/passage.ts'
import type { StoryNotes } from '#components/desk/notes/use-notes.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { t } from '#domain/messages/t.ts'

type Props = { passage: Passage; notes: StoryNotes; onClose: () => void }

/** Dialog for a note on the selection. */
export function NoteDialog({ passage, notes, onClose }: Props) {
  const form = useNoteForm((body) => notes.add({ body, ...passage }), onClose)
  return (
    <FormDialog
      form={form}
      title={passage.passage ? t('Note on this passage') : t('Note on this block')}
      does={t('Add note')}
      onClose={onClose}
      onEscape={closeListFirst}
    >
      {passage.passage && (
        <blockquote className="max-h-36 overflow-auto border-s-2 border-amber ps-3 font-serif text-lg leading-[1.45] wrap-anywhere">
          {passage.passage}
        </blockquote>
      )}
      <NoteField form={form} label={t('Note, for the desk only')} isStart />
    </FormDialog>
  )
}
