'use client'
import * as Dialog from '@radix-ui/react-dialog'
import { closeListFirst } from '#components/desk/notes/mention-field.tsx'
import { NoteForm } from '#components/desk/notes/note-form.tsx'
import type { Passage } from '#components/desk/notes/passage.ts'
import type { StoryNotes } from '#components/desk/notes/use-notes.ts'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { notesWords as words } from '#components/desk/words/notes.ts'

type Props = { passage: Passage; notes: StoryNotes; onClose: () => void }

/** Dialog for a note on the selection. */
export function NoteDialog({ passage, notes, onClose }: Props) {
  const giveBack = useOpener()
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className="dialog"
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
          onEscapeKeyDown={closeListFirst}
        >
          <header>
            <Dialog.Title>{passage.passage ? words.adding.onPassage : words.adding.onBlock}</Dialog.Title>
            {passage.passage && <blockquote className="noted-passage">{passage.passage}</blockquote>}
          </header>
          <div className="in">
            <NoteForm
              label={words.adding.label}
              act={words.adding.add}
              isStart
              onCancel={onClose}
              onSend={async (body) => {
                const isKept = await notes.add({ body, passage })
                if (isKept) onClose()
                return isKept
              }}
            />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
