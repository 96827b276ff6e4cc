'use client'
import { type Editor, NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { BlockBar } from '#components/desk/editor/blocks/block-bar.tsx'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import * as acts from '#components/desk/editor/blocks/table-acts.ts'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.table

const ACTS: { name: string; act: (editor: Editor) => boolean }[] = [
  { name: words.addRow, act: acts.addRowBelow },
  { name: words.addColumn, act: acts.addColumnBeside },
  { name: words.deleteRow, act: acts.takeRow },
  { name: words.deleteColumn, act: acts.takeColumn },
  { name: words.headerRow, act: acts.toggleHeads },
  { name: words.headerColumn, act: acts.toggleRowHeads },
]

/** A table as readers see it; the form for its caption and cells opens when it is asked for. */
export function TableView(view: ReactNodeViewProps) {
  const { node, editor, getPos, updateAttributes } = view
  const [isOpen, setOpen] = useState(false)
  const caption = String(node.attrs.caption)
  const run = (act: (editor: Editor) => boolean) => {
    const position = getPos()
    if (position === undefined) return
    acts.enterTable(editor, position, node)
    act(editor)
    editor.view.focus()
  }
  return (
    <NodeViewWrapper className="editor-block table-block" role="group" aria-label={editorWords.blocks.table}>
      <BlockBar view={view} name={editorWords.blocks.table}>
        {!isOpen && caption}
        {editor.isEditable && (
          <button
            type="button"
            className="btn s quiet"
            aria-expanded={isOpen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setOpen(!isOpen)}
          >
            {words.edit}
          </button>
        )}
      </BlockBar>
      {isOpen && (
        <div className="qform" contentEditable={false}>
          <BlockField
            view={view}
            label={words.caption}
            isGrowing
            isFull
            value={caption}
            onText={(text) => updateAttributes({ caption: text })}
          />
          <div className="full row-flex">
            {ACTS.map(({ name, act }) => (
              <button
                key={name}
                type="button"
                className="btn s quiet"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => run(act)}
              >
                {name}
              </button>
            ))}
          </div>
        </div>
      )}
      <div className="table-frame">
        <NodeViewContent<'table'> as="table" />
      </div>
    </NodeViewWrapper>
  )
}
