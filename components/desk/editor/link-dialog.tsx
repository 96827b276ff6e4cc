'use client'
import type { Editor } from '@tiptap/react'
import { Dialog } from 'radix-ui'
import { type FormEvent, useId, useState } from 'react'
import { hrefFrom } from '#components/desk/editor/href-from.ts'

type Props = { editor: Editor; onClose: () => void }

export function LinkDialog({ editor, onClose }: Props) {
  const id = useId()
  const before = String(editor.getAttributes('link').href ?? '')
  const [typed, setTyped] = useState(before)
  const [isWrong, setIsWrong] = useState(false)

  const set = (event: FormEvent) => {
    event.preventDefault()
    // A form in a portal is still inside the story's own in React's eyes.
    event.stopPropagation()
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
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className="dialog"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            editor.commands.focus()
          }}
        >
          <form onSubmit={set}>
            <header>
              <Dialog.Title>Link</Dialog.Title>
            </header>
            <div className="in">
              <div className={isWrong ? 'field wrong' : 'field'}>
                <label htmlFor={id}>Address</label>
                <input
                  id={id}
                  value={typed}
                  placeholder="https://"
                  aria-invalid={isWrong}
                  aria-describedby={isWrong ? `${id}-why` : undefined}
                  onChange={(event) => {
                    setTyped(event.target.value)
                    setIsWrong(false)
                  }}
                />
                {isWrong && (
                  <span className="why" id={`${id}-why`} role="alert">
                    Write a web address, an email address, or a path of this paper that begins with one slash.
                  </span>
                )}
              </div>
            </div>
            <footer>
              {before !== '' && (
                <button type="button" className="btn" onClick={remove}>
                  Take the link off
                </button>
              )}
              <button type="button" className="btn" onClick={onClose}>
                Cancel
              </button>
              <button className="btn primary">Set the link</button>
            </footer>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
