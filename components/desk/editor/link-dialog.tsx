'use client'
import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { hrefFrom } from '#components/desk/editor/href-from.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
import { editorWords as words } from '#components/desk/words/editor.ts'

type Props = { editor: Editor; onClose: () => void }

export function LinkDialog({ editor, onClose }: Props) {
  const id = useId()
  const before = String(editor.getAttributes('link').href ?? '')
  const [typed, setTyped] = useState(before)
  const [isWrong, setIsWrong] = useState(false)

  const set = () => {
    const href = hrefFrom(typed)
    if (!href) {
      setIsWrong(true)
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && before === '') {
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setMark('link', { href }).run()
    onClose()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    onClose()
  }

  return (
    <FormDialog
      title={words.link.title}
      onSubmit={set}
      onClose={onClose}
      returnFocus={() => editor.commands.focus()}
      footer={
        <>
          {before !== '' && (
            <button type="button" className="btn" onClick={remove}>
              {words.link.remove}
            </button>
          )}
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          <button className="btn primary">{words.link.save}</button>
        </>
      }
    >
      <div className={isWrong ? 'field wrong' : 'field'}>
        <label htmlFor={id}>{words.link.address}</label>
        <input
          id={id}
          value={typed}
          placeholder={words.addressHint}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-why` : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setIsWrong(false)
          }}
        />
        {isWrong && (
          <span className="why" id={`${id}-why`} role="alert">
            {words.link.wrong}
          </span>
        )}
      </div>
    </FormDialog>
  )
}
