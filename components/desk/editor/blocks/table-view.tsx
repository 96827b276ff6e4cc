'use client'
import { type Editor, NodeViewContent, NodeViewWrapper, type ReactNodeViewProps, useEditorState } from '@tiptap/react'
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

/** A table as readers see it, its caption, and, while the cursor is in it, the actions on its cell. */
export function TableView(view: ReactNodeViewProps) {
  const { node, editor, getPos, updateAttributes } = view
  const [hasFocus, setFocus] = useState(false)
  const isCursorHere = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const at = getPos()
      return at !== undefined && state.selection.from > at && state.selection.to < at + node.nodeSize
    },
  })
  const run = (act: (editor: Editor) => boolean) => {
    const position = getPos()
    if (position === undefined) return
    acts.enterTable(editor, position, node)
    act(editor)
    editor.view.focus()
  }
  return (
    <NodeViewWrapper
      className="block table-block"
      role="group"
      aria-label={editorWords.blocks.table}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <BlockBar view={view} name={editorWords.blocks.table} />
      <div className="qform" contentEditable={false}>
        <BlockField
          view={view}
          label={words.caption}
          isGrowing
          isFull
          value={String(node.attrs.caption)}
          onText={(caption) => updateAttributes({ caption })}
        />
        {editor.isEditable && (isCursorHere || hasFocus) && (
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
        )}
      </div>
      <div className="table-frame">
        <NodeViewContent<'table'> as="table" />
      </div>
    </NodeViewWrapper>
  )
}
