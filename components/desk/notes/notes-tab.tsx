'use client'
import type { Editor } from '@tiptap/react'
import type { ComponentProps } from 'react'
import { NoteCard, type Standing } from '#components/desk/notes/note-card.tsx'
import { NoteForm } from '#components/desk/notes/note-form.tsx'
import { anchorsOf } from '#components/desk/notes/passage.ts'
import type { StoryNotes } from '#components/desk/notes/use-notes.ts'
import { notesWords as words } from '#components/desk/words/notes.ts'
import type { StoryNote } from '#domain/article/desk-views.ts'

type Props = Pick<ComponentProps<typeof NoteCard>, 'mayNote' | 'onGo'> & {
  notes: StoryNotes
  editor: Editor | null
}

/** Lists every note on a story: open ones, a field for a new one on the whole story, and resolved ones. */
export function NotesTab({ notes, editor, mayNote, onGo }: Props) {
  const { open, resolved, isError, add } = notes
  const anchors = editor ? anchorsOf(editor.state.doc, [...open, ...resolved]) : null
  const standingOf = ({ id, blockId }: StoryNote): Standing => {
    if (blockId === null) return null
    const anchor = anchors?.get(id)
    return anchors && !anchor ? 'gone' : anchor?.hasChanged ? 'changed' : 'here'
  }
  const shared = { notes, mayNote, onGo }
  if (isError)
    return (
      <p className="why" role="alert">
        {words.failed}{' '}
        <button type="button" className="link clear" onClick={() => void notes.refetch()}>
          {words.tryAgain}
        </button>
      </p>
    )
  return (
    <>
      {open.length === 0 && (
        <p className="hint">
          {words.empty.before} <kbd>{words.empty.key}</kbd> {words.empty.after}
        </p>
      )}
      {open.length > 0 && (
        <ul className="notes" aria-label={words.open}>
          {open.map((note, n) => (
            <li key={note.id}>
              <NoteCard {...shared} note={note} number={n + 1} standing={standingOf(note)} />
            </li>
          ))}
        </ul>
      )}
      {mayNote && (
        <NoteForm label={words.adding.onStory} act={words.adding.add} onSend={(body) => add({ body, passage: null })} />
      )}
      {resolved.length > 0 && (
        <details className="resolved">
          <summary>{words.resolvedCount(resolved.length)}</summary>
          <ul className="notes" aria-label={words.resolvedNotes}>
            {resolved.map((note) => (
              <li key={note.id}>
                <NoteCard {...shared} note={note} standing={standingOf(note)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
