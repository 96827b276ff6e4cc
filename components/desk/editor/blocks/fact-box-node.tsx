'use client'
import { TextSelection } from '@tiptap/pm/state'
import { Node, NodeViewContent, NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { BlockBar } from '#components/desk/editor/blocks/block-bar.tsx'
import { BlockField } from '#components/desk/editor/blocks/block-field.tsx'
import { textAttribute } from '#components/desk/editor/blocks/text-attribute.ts'
import { editorWords as words } from '#components/desk/words/editor.ts'

/** A fact box beside the story: figures first, then text and lists. */
export const FactBoxNode = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'fact* (paragraph | bulletList | orderedList)+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ title: textAttribute('title') }),
  parseHTML: () => [{ tag: 'aside[data-facts]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, 'data-facts': '' }, 0],
  addNodeView: () => ReactNodeViewRenderer(FactBoxView),
})

/** A figure and its label. */
export const FactNode = Node.create({
  name: 'fact',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ figure: textAttribute('figure') }),
  parseHTML: () => [{ tag: 'div[data-fact]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-fact': '' }, 0],
  addNodeView: () => ReactNodeViewRenderer(FactView),
  addKeyboardShortcuts() {
    return {
      // Enter in an empty figure deletes it and moves the cursor to the text below the figures.
      Enter: ({ editor: { state, view } }) => {
        const { $from, empty } = state.selection
        if (!empty || $from.parent.type !== this.type || $from.parent.content.size > 0) return false
        const box = $from.node(-1)
        const from = $from.before()
        const tr = state.tr.delete(from, from + $from.parent.nodeSize)
        const before = $from.start(-1)
        let after = before
        box.forEach((child, offset) => {
          if (child.type === this.type && child !== $from.parent && before + offset < from)
            after = before + offset + child.nodeSize
        })
        view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView())
        return true
      },
    }
  },
})

function FactBoxView(view: ReactNodeViewProps) {
  const { editor, node, getPos, updateAttributes } = view
  const addFigure = () => {
    const from = getPos()
    const fact = editor.schema.nodes.fact?.create()
    if (from === undefined || !fact) return
    let at = from + 1
    node.forEach((child, offset) => {
      if (child.type.name === 'fact') at = from + 1 + offset + child.nodeSize
    })
    const tr = editor.state.tr.insert(at, fact)
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView())
    editor.view.focus()
  }
  return (
    <NodeViewWrapper className="editor-block fact-box-block" role="group" aria-label={words.blocks['fact-box']}>
      <BlockBar view={view} name={words.blocks['fact-box']}>
        {editor.isEditable && (
          <button type="button" className="btn s quiet" onClick={addFigure}>
            {words.factBox.addFigure}
          </button>
        )}
      </BlockBar>
      <div className="qform" contentEditable={false}>
        <BlockField
          view={view}
          label={words.factBox.title}
          isFull
          value={String(node.attrs.title)}
          onText={(title) => updateAttributes({ title })}
        />
      </div>
      <NodeViewContent className="block-text" />
    </NodeViewWrapper>
  )
}

function FactView(view: ReactNodeViewProps) {
  return (
    <NodeViewWrapper className="fact-row">
      <div contentEditable={false}>
        <BlockField
          view={view}
          label={words.factBox.figure}
          value={String(view.node.attrs.figure)}
          onText={(figure) => view.updateAttributes({ figure })}
        />
      </div>
      <NodeViewContent className="fact-text" />
    </NodeViewWrapper>
  )
}
