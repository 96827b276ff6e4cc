'use client'
import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { editorWords as words } from '#components/desk/words/editor.ts'

const MAX_NOTE = 2_000

type Props = { editor: Editor; onClose: () => void }

/** Edits the footnote of the selected words, or of the word at the cursor. */
export function FootnoteDialog({ editor, onClose }: Props) {
  const id = useId()
  const before = String(editor.getAttributes('footnote').text ?? '')
  const [text, setText] = useState(before)
  const set = () => {
    if (text.trim() === '') return
    selectWords(editor, before !== '')
    editor.chain().focus().setMark('footnote', { text: text.trim() }).run()
    leaveMark(editor)
    onClose()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('footnote').unsetMark('footnote').run()
    onClose()
  }
  return (
    <Dialog
      title={words.footnote.title}
      onSubmit={set}
      onClose={onClose}
      returnFocus={() => editor.commands.focus()}
      actions={
        <>
          {before !== '' && (
            <button type="button" className="btn" onClick={remove}>
              {words.footnote.remove}
            </button>
          )}
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          <button className="btn primary" aria-disabled={text.trim() === ''}>
            {words.footnote.save}
          </button>
        </>
      }
    >
      <div className="field">
        <label htmlFor={id}>{words.footnote.text}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={MAX_NOTE}
          value={text}
          onChange={(event) => setText(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.stopPropagation()
            set()
          }}
        />
      </div>
    </Dialog>
  )
}

/**
 * Selects what the footnote belongs to: the words of an existing footnote, the selection, or the word before the
 * cursor.
 */
function selectWords(editor: Editor, isNoted: boolean): void {
  if (isNoted) {
    editor.chain().extendMarkRange('footnote').run()
    return
  }
  const { empty, $from } = editor.state.selection
  if (!empty) return
  const text = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const word = /[^\s\ufffc]+\s*$/.exec(text)?.[0] ?? ''
  const from = $from.pos - word.length
  if (word !== '') editor.commands.setTextSelection({ from, to: from + word.trimEnd().length })
}

/** Clears the mark, so that what is typed next is not part of the footnoted words. */
function leaveMark(editor: Editor): void {
  editor.chain().setTextSelection(editor.state.selection.to).unsetMark('footnote').run()
}
