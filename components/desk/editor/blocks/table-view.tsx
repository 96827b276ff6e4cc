'use client'
import { type Editor, NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { BlockBar } from '#components/desk/editor/blocks/block-bar.tsx'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import * as acts from '#components/desk/editor/blocks/table-acts.ts'

const ACTS: { name: string; act: (editor: Editor) => boolean }[] = [
  { name: 'Row below', act: acts.addRowBelow },
  { name: 'Column beside', act: acts.addColumnBeside },
  { name: 'Take row out', act: acts.takeRow },
  { name: 'Take column out', act: acts.takeColumn },
  { name: 'Head row', act: acts.toggleHeads },
  { name: 'Head column', act: acts.toggleRowHeads },
]

/** A table as readers see it, its caption, and the actions on the cell with the cursor. */
export function TableView(view: ReactNodeViewProps) {
  const { node, editor, getPos, updateAttributes } = view
  const run = (act: (editor: Editor) => boolean) => {
    const position = getPos()
    if (position === undefined) return
    acts.enterTable(editor, position, node)
    act(editor)
    editor.view.focus()
  }
  return (
    <NodeViewWrapper className="block table-block" role="group" aria-label="Table">
      <BlockBar view={view} name="Table" />
      <div className="qform" contentEditable={false}>
        <BlockField
          view={view}
          label="Caption of the table"
          isFull
          value={String(node.attrs.caption)}
          onText={(caption) => updateAttributes({ caption })}
        />
        {editor.isEditable && (
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
