'use client'
import { Check, RotateCcw } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { NoteForm } from '#components/desk/notes/note-form.tsx'
import type { StoryNotes } from '#components/desk/notes/use-notes.ts'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import type { PersonRef, StoryNote } from '#domain/article/desk-views.ts'
import { inQuotes } from '#domain/messages/in-quotes.ts'
import { t } from '#domain/messages/t.ts'
import { partsOf } from '#domain/notifications/mentions.ts'

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
    <article
      className={`grid gap-2 border-t-2 py-2 font-sans text-sm leading-[1.4] ${resolved ? 'border-rule' : 'border-amber'}`}
      aria-label={
        number
          ? t('Note {n} by {name}', { n: number, name: note.by.name })
          : t('Note by {name}', { name: note.by.name })
      }
      data-card={note.id}
    >
      <header className="flex flex-wrap items-center gap-x-[0.4375rem]">
        <Avatar name={note.by.name} />
        <b dir="auto">{note.by.name}</b>
        <time className={HINT}>{said(note.at)}</time>
        {number !== undefined && <span className="ms-auto text-xs font-bold text-amber">{number}</span>}
      </header>
      <Passage note={note} standing={standing} onGo={onGo} />
      <NoteBody body={note.body} mentions={note.mentions} />
      {note.answers.map((answer) => (
        <div className="border-s border-rule ps-3" key={answer.id}>
          <b dir="auto">{answer.by.name}</b> <time className={HINT}>{said(answer.at)}</time>
          <NoteBody body={answer.body} mentions={answer.mentions} />
        </div>
      ))}
      {resolved && (
        <p className="text-ink-3">
          {t('resolved by {name} {time}', { name: resolved.by.name, time: said(resolved.at) })}
        </p>
      )}
      {mayNote && isAnswering && (
        <NoteForm
          label={t('Your reply')}
          does={t('Reply')}
          isStart
          send={(body) => notes.add({ body, answers: note.id })}
          onDone={endAnswer}
          onCancel={endAnswer}
        />
      )}
      {mayNote && !isAnswering && (
        <div className="flex flex-wrap items-center gap-2">
          {!resolved && (
            <Button size="small" ref={answerButton} onClick={() => setAnswering(true)}>
              {t('Reply')}
            </Button>
          )}
          <Button
            kind="quiet"
            size="small"
            icon={resolved ? RotateCcw : Check}
            onClick={() => notes.resolve({ note: note.id, isResolved: !resolved })}
          >
            {resolved ? t('Reopen') : t('Resolve')}
          </Button>
        </div>
      )}
    </article>
  )
}

const MAX_LENGTH = 90
const QUOTED = 'text-ink-2 wrap-anywhere'
const LINK =
  'min-h-6 border-0 bg-transparent p-0 text-start leading-6 text-blue underline underline-offset-[0.15em] wrap-anywhere'

/** Shows the words that the note is on, as a link to them, or says that they are gone. */
function Passage({ note, standing, onGo }: Pick<Props, 'note' | 'standing' | 'onGo'>) {
  if (standing === null) return null
  const isLong = note.passage.length > MAX_LENGTH
  const go = (inside: ReactNode) => (
    <button type="button" className={LINK} title={t('Go to the passage')} onClick={() => onGo(note)}>
      {inside}
    </button>
  )
  const text = isLong ? `${note.passage.slice(0, MAX_LENGTH).trimEnd()}…` : note.passage
  if (text === '')
    return (
      <p className={QUOTED}>
        {standing === 'gone' ? <i>{t('is no longer in the text', {}, 'block of a note')}</i> : go(t('Go to the block'))}
      </p>
    )
  const state = (inside: ReactNode) => <i>{inside}</i>
  return (
    <p className={QUOTED}>
      {standing === 'gone'
        ? rich('“{words}” <state>is no longer in the text</state>', { words: text, state })
        : standing === 'changed'
          ? rich('<go>“{words}”</go> <state>has changed since</state>', { words: text, state, go })
          : go(inQuotes(text))}
    </p>
  )
}

/** The words of a note, with those whom it mentions marked. */
function NoteBody({ body, mentions }: { body: string; mentions: readonly PersonRef[] }) {
  return (
    <p className="wrap-anywhere whitespace-pre-line">
      {partsOf(body, mentions).map(({ text, isMention }, n) =>
        isMention ? (
          // oxlint-disable-next-line react/no-array-index-key -- parts of a text have no other identity
          <b className="font-semibold text-blue" key={n}>
            {text}
          </b>
        ) : (
          text
        ),
      )}
    </p>
  )
}
