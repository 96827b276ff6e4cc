'use client'
import { type Editor, NodeViewContent, type ReactNodeViewProps } from '@tiptap/react'
import { type MouseEvent, useState } from 'react'
import { BlockField, fieldOf } from '#components/desk/editor/blocks/block-field.tsx'
import { BlockBar, BlockButton, BlockForm, BlockFrame } from '#components/desk/editor/blocks/block-frame.tsx'
import * as acts from '#components/desk/editor/blocks/table-acts.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const ACTS: { name: Message; act: (editor: Editor) => boolean }[] = [
  { name: msg('Add row below'), act: acts.addRowBelow },
  { name: msg('Add column after'), act: acts.addColumnBeside },
  { name: msg('Delete row'), act: acts.takeRow },
  { name: msg('Delete column'), act: acts.takeColumn },
  { name: msg('Header row'), act: acts.toggleHeads },
  { name: msg('Header column'), act: acts.toggleRowHeads },
]

/** A table as readers see it; the form for its caption and cells opens when it is asked for. */
export function TableView(view: ReactNodeViewProps) {
  const { node, editor, getPos } = view
  const [isOpen, setOpen] = useState(false)
  const caption = String(node.attrs.caption)
  const run = (act: (editor: Editor) => boolean) => {
    const position = getPos()
    if (position === undefined) return
    acts.enterTable(editor, position, node)
    act(editor)
    editor.view.focus()
  }
  const hold = (event: MouseEvent) => event.preventDefault()
  return (
    <BlockFrame view={view} name={t('Table')}>
      <BlockBar view={view} name={t('Table')}>
        {!isOpen && caption}
        {editor.isEditable && (
          <BlockButton aria-expanded={isOpen} onMouseDown={hold} onClick={() => setOpen(!isOpen)}>
            {t('Caption, rows and columns')}
          </BlockButton>
        )}
      </BlockBar>
      {isOpen && (
        <BlockForm>
          <BlockField {...fieldOf(view, 'caption', t('Caption of the table'))} isGrowing isFull />
          <div className="col-span-full flex flex-wrap items-center gap-2">
            {ACTS.map(({ name, act }, at) => (
              <BlockButton key={at} onMouseDown={hold} onClick={() => run(act)}>
                {t(name)}
              </BlockButton>
            ))}
          </div>
        </BlockForm>
      )}
      <div className="overflow-x-auto">
        <NodeViewContent<'table'> as="table" />
      </div>
    </BlockFrame>
  )
}
