'use client'
import type { Editor } from '@tiptap/react'
import type { ComponentProps } from 'react'
import { NoteCard, type Standing } from '#components/desk/notes/note-card.tsx'
import { NoteForm } from '#components/desk/notes/note-form.tsx'
import { anchorsOf } from '#components/desk/notes/passage.ts'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { keyNames } from '#components/desk/parts/key-names.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import type { StoryNote } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

type Props = Omit<ComponentProps<typeof NoteCard>, 'note' | 'number' | 'standing'> & { editor: Editor | null }

/** Lists every note on a story: open ones, a field for a new one on the whole story, and resolved ones. */
export function NotesTab({ editor, ...card }: Props) {
  const { open, resolved, error, add } = card.notes
  const anchors = editor ? anchorsOf(editor.state.doc, [...open, ...resolved]) : null
  const standingOf = ({ id, blockId }: StoryNote): Standing => {
    if (blockId === null) return null
    const anchor = anchors?.get(id)
    return anchors && !anchor ? 'gone' : anchor?.hasChanged ? 'changed' : 'here'
  }
  const list = (label: string, notes: StoryNote[]) => (
    <ul className="grid gap-4" aria-label={label}>
      {notes.map((note, n) => (
        <li key={note.id}>
          <NoteCard {...card} note={note} number={note.resolved ? undefined : n + 1} standing={standingOf(note)} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <ReadingTrouble what={t('The notes')} of={card.notes} />
      {open.length > 0 ? (
        list(t('Open notes'), open)
      ) : error ? null : (
        <Empty
          isSmall
          title={t('No open notes.')}
          how={rich('Select words in the text and press {key} to add a note on them. Readers never see notes.', {
            key: <kbd>{keyNames('Ctrl ⇧ M')}</kbd>,
          })}
        />
      )}
      {card.mayNote && (
        <NoteForm label={t('Note on the whole story')} does={t('Add note')} send={(body) => add({ body })} />
      )}
      {resolved.length > 0 && (
        <Details title={t('{n, number} resolved', { n: resolved.length })}>
          {list(t('Resolved notes'), resolved)}
        </Details>
      )}
    </>
  )
}
