'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { moveBlock } from '#components/desk/editor/move-block.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.forms
type Props = { view: ReactNodeViewProps; name: string; children?: ReactNode }

/** The toolbar of a block: its name and the actions on the whole block. */
export function BlockBar({ view: { editor, getPos, deleteNode }, name, children }: Props) {
  const move = (by: 1 | -1) => {
    const position = getPos()
    if (position !== undefined) moveBlock(editor, position, by)
  }
  const takeOut = () => {
    deleteNode()
    editor.commands.focus()
  }
  return (
    <div className="block-bar" contentEditable={false}>
      <b>{name}</b>
      <span className="said">{children}</span>
      {editor.isEditable && (
        <>
          <IconButton isSmall icon={ChevronUp} label={words.moveUp(name)} onClick={() => move(-1)} />
          <IconButton isSmall icon={ChevronDown} label={words.moveDown(name)} onClick={() => move(1)} />
          <IconButton isSmall icon={Trash2} label={words.delete(name)} onClick={takeOut} />
        </>
      )}
    </div>
  )
}
