'use client'
import { Check, RotateCcw } from 'lucide-react'
import { useRef, useState } from 'react'
import { NoteBody } from '#components/desk/notes/note-body.tsx'
import { NoteForm } from '#components/desk/notes/note-form.tsx'
import type { StoryNotes } from '#components/desk/notes/use-notes.ts'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { notesWords } from '#components/desk/words/notes.ts'
import type { StoryNote } from '#domain/article/desk-views.ts'

const words = notesWords.note

/**
 * `here`: its words are in the text; `changed`: only their block is; `gone`: neither. Null: the note is on the whole
 * story.
 */
export type Standing = 'here' | 'changed' | 'gone' | null
type Props = {
  note: StoryNote
  /** Its number beside the text; undefined once it is resolved. */
  number?: number | undefined
  standing: Standing
  notes: StoryNotes
  mayNote: boolean
  onGo: (note: StoryNote) => void
}

/** A note with its answers: open, answered or resolved. */
export function NoteCard({ note, number, standing, notes, mayNote, onGo }: Props) {
  const { said } = useNewsroom()
  const [isAnswering, setAnswering] = useState(false)
  const answerButton = useRef<HTMLButtonElement>(null)
  const { resolved } = note
  const endAnswer = () => {
    setAnswering(false)
    // The button is rendered again only after the form is gone.
    setTimeout(() => answerButton.current?.focus())
  }
  return (
    <article className="note" aria-label={words.by(note.by.name, number)} data-card={note.id}>
      <header>
        <Avatar name={note.by.name} />
        <b>{note.by.name}</b>
        <time>{said(note.at)}</time>
        {number !== undefined && <span className="number">{number}</span>}
      </header>
      <Passage note={note} standing={standing} onGo={onGo} />
      <NoteBody body={note.body} mentions={note.mentions} />
      {note.answers.map((answer) => (
        <div className="reply" key={answer.id}>
          <b>{answer.by.name}</b> <time>{said(answer.at)}</time>
          <NoteBody body={answer.body} mentions={answer.mentions} />
        </div>
      ))}
      {resolved && <p className="dim">{words.resolvedBy(resolved.by.name, said(resolved.at))}</p>}
      {mayNote && isAnswering && (
        <NoteForm
          label={words.yourReply}
          act={words.reply}
          isStart
          onCancel={endAnswer}
          onSend={async (body) => {
            const isKept = await notes.answer(note.id, body)
            if (isKept) endAnswer()
            return isKept
          }}
        />
      )}
      {mayNote && !isAnswering && (
        <div className="row-flex">
          {!resolved && (
            <button type="button" className="btn s" ref={answerButton} onClick={() => setAnswering(true)}>
              {words.reply}
            </button>
          )}
          <button type="button" className="btn s quiet" onClick={() => void notes.resolve(note.id, !resolved)}>
            {resolved ? <RotateCcw className="i" aria-hidden="true" /> : <Check className="i" aria-hidden="true" />}
            {resolved ? words.reopen : words.resolve}
          </button>
        </div>
      )}
    </article>
  )
}

const MAX_LENGTH = 90

/** Shows the words that the note is on, as a link to them, or says that they are gone. */
function Passage({ note, standing, onGo }: Pick<Props, 'note' | 'standing' | 'onGo'>) {
  if (standing === null) return null
  const isLong = note.passage.length > MAX_LENGTH
  const text = isLong ? `${note.passage.slice(0, MAX_LENGTH).trimEnd()}…` : note.passage
  const quoted = text && words.quoted(text)
  if (standing === 'gone')
    return (
      <p className="passage">
        {quoted} <i>{words.gone}</i>
      </p>
    )
  return (
    <p className="passage">
      <button type="button" className="link clear" title={words.goTo} onClick={() => onGo(note)}>
        {quoted || words.goToBlock}
      </button>
      {standing === 'changed' && <i> {words.changed}</i>}
    </p>
  )
}
