'use client'
import { TextSelection } from '@tiptap/pm/state'
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { BlockField, fieldOf } from '#components/desk/editor/blocks/block-field.tsx'
import { BlockButton, FormView } from '#components/desk/editor/blocks/block-frame.tsx'
import { textBlock } from '#components/desk/editor/blocks/block-node.ts'
import { textAttribute } from '#components/desk/editor/blocks/text-attribute.ts'
import { t } from '#domain/messages/t.ts'

/** A fact box beside the story: figures first, then text and lists. */
export const FactBoxNode = textBlock(
  'factBox',
  'fact* (paragraph | bulletList | orderedList)+',
  { tag: 'aside', mark: 'facts' },
  { title: textAttribute('title') },
  FactBoxView,
).extend({ isolating: true })

/** A figure and its label. */
export const FactNode = textBlock(
  'fact',
  'inline*',
  { tag: 'div', mark: 'fact' },
  { figure: textAttribute('figure') },
  FactView,
).extend({
  group: '',
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
  const { editor, node, getPos } = view
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
    <FormView
      view={view}
      name={t('Fact box')}
      bar={editor.isEditable && <BlockButton onClick={addFigure}>{t('Add a figure')}</BlockButton>}
    >
      <BlockField {...fieldOf(view, 'title', t('Title of the box'))} isFull />
    </FormView>
  )
}

function FactView(view: ReactNodeViewProps) {
  return (
    <NodeViewWrapper className="mb-2 grid grid-cols-[8rem_minmax(0,1fr)] items-end gap-3">
      <div
        className="font-sans text-base leading-[1.4] font-semibold [&_label]:text-xs [&_label]:font-normal"
        contentEditable={false}
      >
        <BlockField {...fieldOf(view, 'figure', t('Figure', {}, 'number in a fact box'))} />
      </div>
      <NodeViewContent className="min-h-[1.55em] border-b border-rule" />
    </NodeViewWrapper>
  )
}
