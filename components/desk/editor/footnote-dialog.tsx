'use client'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { useWritten } from '#components/desk/parts/written-in.ts'
import { t } from '#domain/messages/t.ts'

const MAX_NOTE = 2_000

type Props = { editor: Editor; onClose: () => void; returnFocus: () => void }

/** Edits the footnote of the selected words, or of the word at the cursor. */
export function FootnoteDialog({ editor, onClose, returnFocus }: Props) {
  const written = useWritten()
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
    <ActDialog
      title={t('Footnote')}
      does={t('Save footnote')}
      isOff={text.trim() === ''}
      note={
        before !== '' && (
          <Button className="text-base" onClick={remove}>
            {t('Remove footnote')}
          </Button>
        )
      }
      onSubmit={set}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <Field label={t('Text of the footnote')}>
        {(wired) => (
          <textarea
            {...wired}
            {...written}
            className={`w-full ${CONTROL} ${TEXT_AREA}`}
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
        )}
      </Field>
    </ActDialog>
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
