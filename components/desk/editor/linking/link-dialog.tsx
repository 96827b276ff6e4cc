'use client'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { LinkField } from '#components/desk/editor/linking/link-field.tsx'
import { selectedWords, setLink, setPageLink } from '#components/desk/editor/linking/set-link.ts'
import { useLinkChoice } from '#components/desk/editor/linking/use-link-choice.ts'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.link

type Props = { editor: Editor; storyId?: number | undefined; onClose: () => void }

/**
 * Makes, changes or removes a link: a combobox that finds pages of the paper by their words or names, or takes an
 * address. It begins with the selected words, so that Enter links them to the first page that has them.
 */
export function LinkDialog({ editor, storyId, onClose }: Props) {
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [prefill] = useState(() => before || selectedWords(editor))
  const choice = useLinkChoice(prefill, storyId)
  const take = async (index?: number) => {
    const option = await choice.find(index)
    if (editor.isDestroyed || !option) return
    follow(editor, option, choice.field.typed.trim())
    onClose()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    onClose()
  }

  return (
    <Dialog
      title={words.title}
      className="linking"
      onSubmit={() => void take()}
      onClose={onClose}
      returnFocus={() => editor.commands.focus()}
      actions={
        <>
          {before !== '' && (
            <button type="button" className="btn" onClick={remove}>
              {words.remove}
            </button>
          )}
          <button type="button" className="btn" onClick={onClose}>
            {editorWords.cancel}
          </button>
          <button className="btn primary">{words.save}</button>
        </>
      }
    >
      <LinkField label={words.field} {...choice.field} onTake={(index) => void take(index)} />
    </Dialog>
  )
}

function follow(editor: Editor, option: LinkOption, typed: string): void {
  if (option.kind === 'page') setPageLink(editor, option.page)
  else setLink(editor, { href: option.href, name: typed })
}
